"""What the document may hold, by HTML's, SVG's and MathML's own words: what is written, set or drawn, and runs nothing.

Left out are what runs, what fetches, what asks for input, what moves, and what opens another kind of content.
"""

_TEXT = """
a abbr address article aside b bdi bdo big blockquote br caption center cite code col colgroup data dd del details dfn
div dl dt em fieldset figcaption figure font footer h1 h2 h3 h4 h5 h6 header hgroup hr i img input ins kbd label legend
li main mark menu meter nav nobr ol p picture pre progress q rp rt ruby s samp section small span strike strong style
sub summary sup table tbody td tfoot th thead time tr tt u ul var wbr
"""
_DRAWING = """
svg circle clipPath defs desc ellipse feBlend feColorMatrix feComponentTransfer feComposite feConvolveMatrix
feDiffuseLighting feDisplacementMap feDistantLight feDropShadow feFlood feFuncA feFuncB feFuncG feFuncR feGaussianBlur
feMerge feMergeNode feMorphology feOffset fePointLight feSpecularLighting feSpotLight feTile feTurbulence filter g image
line linearGradient marker mask path pattern polygon polyline radialGradient rect stop switch symbol text textPath title
tspan use view
"""
_FORMULA = """
math annotation menclose merror mfenced mfrac mi mmultiscripts mn mo mover mpadded mphantom mprescripts mroot mrow ms
mspace msqrt mstyle msub msubsup msup mtable mtd mtext mtr munder munderover none semantics
"""
_OF_TEXT = """
abbr align alt axis bgcolor border cellpadding cellspacing char charoff checked class clear color colspan compact
datetime decoding dir disabled download face for frame halign headers height hidden high hreflang hspace id label lang
loading low max min noshade nowrap open optimum rel reversed role rowspan rules scope scoped size span start summary
tabindex target title translate type valign value vspace width xml:lang xmlns
"""
# Dropped with what stands in them: code, or words for readers who do not see the thing.
_WITH_CONTENT = """
annotation-xml applet audio canvas embed iframe metadata noembed noframes noscript object script template video
"""

FORMULA = frozenset(_FORMULA.split())
DRAWN = frozenset(_DRAWING.split()) | FORMULA
TEXT = frozenset(_TEXT.split())
TAGS = TEXT | DRAWN
TEXT_ATTRIBUTES = frozenset(_OF_TEXT.split())
INERT = ("aria-", "data-", "xmlns", "xlink")  # what begins so tells nothing to do; "xlink" is how xmlns:xlink is read
WITH_CONTENT = frozenset(_WITH_CONTENT.split())
