-- HTML that others wrote, for typst: every word stands in a string, where nothing is markup; alt texts, which pandoc's
-- typst writer leaves out, and those of formulae; headings are no part of the document's own; of tables and figures that
-- hold nothing, which typst refuses, their captions.
traverse = 'topdown'

local function quoted(text)
  return '"' .. text:gsub('\\', '\\\\'):gsub('"', '\\"'):gsub('%s+', ' ') .. '"'
end

local function raw(text)
  return pandoc.RawInline('typst', text)
end

function Str(words)
  return raw('#' .. quoted(words.text) .. ';')
end

function Image(image)
  local alt = pandoc.utils.stringify(image.caption)
  return raw('#picture(' .. quoted(image.src) .. ', ' .. quoted(alt) .. ')'), false
end

function Math(formula)
  if not formula.text:match('%S') then return {} end
  local written = pandoc.write(pandoc.Pandoc({pandoc.Para({formula})}), 'typst'):gsub('%s+$', '')
  if not written:match('^%$[^$]*%$$') then
    return raw('#raw(' .. quoted(formula.text) .. ')'), false
  end
  local apart = formula.mathtype == 'DisplayMath' and 'true' or 'false'
  return raw('#math.equation(block: ' .. apart .. ', alt: ' .. quoted(formula.text) .. ', ' .. written .. ')'), false
end

function Link(link)
  local place = link.target:match('^#(.*)')
  local leads = place and 'to(' .. quoted(place) or 'link(' .. quoted(link.target)
  local parts = pandoc.Inlines({raw('#' .. leads .. ')[')})
  parts:extend(link.content)
  parts:insert(raw(']'))
  return pandoc.Span(parts)
end

function Header(heading)
  return pandoc.Para({pandoc.Strong(heading.content)})
end

function Table(grid)
  if #grid.colspecs == 0 then return grid.caption.long end
end

function Figure(framed)
  local pictured = false
  framed:walk({Image = function() pictured = true end})
  if pictured then return nil end
  local said = framed.content:clone()
  said:extend(framed.caption.long)
  return said
end
