"""Style sheets that others wrote: what in them asks the network, and what in them is of their own output alone."""

import re
from collections.abc import Collection, Iterable, Iterator
from itertools import takewhile

import tinycss2
from tinycss2.ast import Declaration, Node, QualifiedRule

from briefing.document.addresses import leads_elsewhere, scheme

MAY_FETCH = re.compile(r"url|src|image|cross-fade|import|\\", re.IGNORECASE)
FETCHING = {"url", "src", "image", "image-set", "-webkit-image-set", "cross-fade", "-webkit-cross-fade"}

WITHIN = {".", ":", "*", ">"}  # the signs after an id that lead no further than to what it holds

AWAY = re.compile(r"fixed|absolute|var\(|env\(|attr\(", re.IGNORECASE)


def asks_network(css: str) -> bool:
    """Whether a style would have a page fetch something from elsewhere."""
    return bool(MAY_FETCH.search(css)) and any(map(_fetches, _nodes(tinycss2.parse_component_value_list(css))))


def leaves_its_place(css: str) -> bool:
    """Whether declarations take what they are of out of its place, over or beyond what stands around it."""
    declared = tinycss2.parse_blocks_contents(css, skip_comments=True, skip_whitespace=True)
    return any(
        isinstance(one, Declaration) and one.lower_name == "position" and AWAY.search(tinycss2.serialize(one.value))
        for one in declared
    )


def of_its_own(css: str, ids: Collection[str], scoped: bool = False) -> tuple[str, list[str]]:
    """The rules of a sheet whose selectors all begin with one of the ids, and what the others select.

    Those of a sheet that is `scoped` select within the element that it stands in, and are all kept.
    """
    kept, others = [], []
    for rule in tinycss2.parse_stylesheet(css, skip_comments=True, skip_whitespace=True):
        said = " ".join(tinycss2.serialize(getattr(rule, "prelude", [])).split())
        if rule.type == "qualified-rule" and _may_stand(rule) and (scoped or _begins_with(rule.prelude, ids)):
            kept.append(f"{said} {{ {'; '.join(_declarations(rule))} }}")
        else:
            others.append(f"@{rule.at_keyword} {said}".strip() if rule.type == "at-rule" else said)
    own = "\n".join(kept)
    return (f"@scope {{\n{own}\n}}" if scoped and own else own), list(filter(None, others))


def _may_stand(rule: QualifiedRule) -> bool:
    if leaves_its_place(tinycss2.serialize(rule.content)):
        return False
    return not any(node.type == "error" for node in _nodes([*rule.prelude, *rule.content]))


def _declarations(rule: QualifiedRule) -> Iterator[str]:
    """What a rule declares; rules within it are left out."""
    for one in tinycss2.parse_blocks_contents(rule.content, skip_comments=True, skip_whitespace=True):
        if isinstance(one, Declaration):
            yield one.serialize().strip()


def _begins_with(prelude: Iterable[Node], ids: Collection[str]) -> bool:
    """Whether each selector is of an element with one of the ids, or of what stands within it."""
    selectors: list[list[Node]] = [[]]
    for node in prelude:
        selectors.append([]) if node == "," else selectors[-1].append(node)
    return all(_is_within(tinycss2.serialize(each).strip(), ids) for each in selectors)


def _is_within(selector: str, ids: Collection[str]) -> bool:
    first, *others = tinycss2.parse_component_value_list(selector) or [None]
    if first is None or first.type != "hash" or not first.is_identifier or first.value not in ids:
        return False
    compound = [*takewhile(lambda node: node.type != "whitespace" and node != ">", others)]
    after = [node for node in others[len(compound) :] if node.type != "whitespace"][:1]
    return all(node.value in WITHIN for node in [*compound, *after] if node.type == "literal")


def _nodes(values: Iterable[Node]) -> Iterator[Node]:
    for node in values:
        yield node
        yield from _nodes([*(getattr(node, "content", None) or ()), *(getattr(node, "arguments", None) or ())])


def _fetches(node: Node) -> bool:
    if node.type == "at-keyword":
        return node.lower_value == "import"
    if node.type == "url":
        return _style_elsewhere(node.value)
    if node.type == "error":
        return node.kind == "bad-url"
    if node.type != "function" or node.lower_name not in FETCHING:
        return False
    return any(
        _style_elsewhere(part.value) if part.type == "string" else part.type == "function" and part.lower_name != "type"
        for part in node.arguments
    )


def _style_elsewhere(address: str) -> bool:
    return scheme(address) != "data" and leads_elsewhere(address)
