// What scripts add is of the frame, what they add it to is content in another language: each says which it speaks.
const spoken = (elements, language) => elements.forEach((one) => { one.lang = language; });
spoken([...all("main .menu, main input"), chosen], document.documentElement.lang);
spoken([results, card, ...facets], byId("content").lang);
