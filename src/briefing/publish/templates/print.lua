-- Alt text and full width for charts, which pandoc's typst writer leaves out.
local function quoted(text)
  return '"' .. text:gsub('\\', '\\\\'):gsub('"', '\\"'):gsub('\n', ' ') .. '"'
end

function Image(image)
  local alt = pandoc.utils.stringify(image.caption)
  return pandoc.RawInline('typst', '#image(' .. quoted(image.src) .. ', alt: ' .. quoted(alt) .. ', width: 100%)')
end

-- A table in a figure is the figure: its caption and address go to the table.
function Figure(figure)
  local body = figure.content[1]
  if #figure.content == 1 and body.t == 'Table' then
    body.caption = figure.caption
    body.identifier = figure.identifier
    return body
  end
end

-- Small print and boxes of the page keep their look.
function Div(div)
  for _, box in ipairs({ 'judgement', 'note', 'whole' }) do
    if div.classes:includes(box) then
      return { pandoc.RawBlock('typst', '#' .. box .. '['), div, pandoc.RawBlock('typst', ']') }
    end
  end
end

function Header(header)
  if header.classes:includes('newpage') then
    return { pandoc.RawBlock('typst', '#newpage'), header }
  end
end

function Span(span)
  if span.classes:includes('footnote') then
    return pandoc.Note({ pandoc.Para(span.content) })
  end
  if span.classes:includes('evidence') then
    return { pandoc.RawInline('typst', '#evidence['), span, pandoc.RawInline('typst', ']') }
  end
end
