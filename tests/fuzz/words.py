"""The words that odd inputs are made of: ∅ is none, ␣ a space, ⏎ the end of a line, ⇥ a tab."""

BLANKS = str.maketrans({"∅": "", "␣": " ", "⏎": "\n", "⇥": "\t"})


def _words(written):
    return [word.translate(BLANKS) for word in written.split()]


COMMON = _words(r"""
div p span b i table tr td th tbody thead ul ol li dl dt dd pre code a img svg math h1 h2 details summary br
""")

ATTRIBUTES = _words(r"""
id class style href src alt colspan rowspan width height start type value align viewBox d x y name
""")

COMMANDS = _words(r"""
\frac \sqrt \sum \int \left( \right) \begin{matrix} \end{matrix} \begin{align} \end{align} & \\ \text{ \alpha \hat
\mathbb{R} ^ _ { } \over \label{a} \ref{a} \href{x}{y} \color{red} \overbrace \operatorname{a} \limits \not \mathrm
\, \% \$ \# $ $$ \[ \] \( \) \section{a} \item \begin{itemize} \end{itemize} \def\a{\a} \newcommand{\b}{\b\b} \b
\includegraphics{a.png} \input{a} \begin{tabular}{ll} \end{tabular} \verb|a| \footnote{a} \cite{a} % ~
""")

SHAPES = _words(r"""
rect circle path text g linearGradient image use style filter feGaussianBlur foreignObject script tspan pattern mask
clipPath marker metadata a title
""")

BLOCKS = _words(r"""
#␣ ##␣ ###␣ -␣ 1.␣ 999999999.␣ >␣ ␣␣␣␣ ```⏎ ~~~x⏎ ---⏎ ***⏎ |␣a␣|␣b␣|⏎|---|---|⏎|␣ [a]:␣b⏎ [^a]:␣ <div>⏎ </div>⏎
<!--␣ -->⏎ $$⏎ \[ \begin{align}⏎ \end{align}⏎ -␣[␣]␣ -␣[x]␣ ⏎ ⏎⏎ <details>⏎ <svg>⏎ <script>⏎ <?php <![CDATA[ ====⏎
""")

INLINES = _words(r"""
** * _ ~~ ` `` [ ]( ) ![ [^a] [a] [a][b] <b> </b> <img␣src=x> $ $$ \( \) $a_1$ $\frac{a}{b}$ &amp; &#xfffe; \ ␣␣⏎
https://a.org/b?c=d www.a.org a@b.org http:// <https://a.org> [a](b.ipynb) [a](#b) [a](20_b.ipynb#c) ![a](b.png)
![a](attachment:c.png) [](x) [a](<x␣y>) | <!--␣a␣--> <br> <span [a](javascript:b) ![](data:image/png;base64,AA)
""")

ATTRIBUTE_VALUES = _words(r"""
0 1 2 -1 5 1000 100% NaN #a #b color:red url(x) https://a.org javascript:x data:image/png;base64,AA
""")

NUMBERS = _words(r"""
0 1 -1 0.5 .5 5. 1e5 1e400 inf nan 007 3000 3,000 12000000 99999999999999999999 1.7976931348623157e309 ٣ ² ½ 0x10
1_000 101
""")

DATES = _words(r"""
2024 2024-10 2024-10-16 2024-02-30 2024-13 0000 0001 9999 9999-12-31 0001-01-01 Oct-24 16-Oct 2024-10-16T00:00 1600
2262-04-12 2263
""")

IDS = _words(r"""
gazette-2024 gazette-2024-01 gazette-2024-99 ministry agency gazette unattributed shells pieces date percent killed
arrival rok rok;ukraine ministry;agency ; a;;b nowhere
""")

NAMES = _words(r"""
title marking as_of known_by collections themes exclude_sources min_reliability compare_with id text grounds claims
issued themes parties order likelihoods label first then unknowns asks rates units
""")

SIZES = _words(r"""
∅ ␣width="99"␣height="20" ␣width="0"␣height="0" ␣width="-5"␣height="x" ␣viewBox="0␣0␣0␣0" ␣viewBox="0␣0␣10␣10"
␣viewBox="a" ␣width="100%"␣height="50%" ␣width="5"␣height="90000"
""")

NAMESPACES = _words(r"""
∅ ␣xmlns="http://www.w3.org/2000/svg" ␣xmlns="urn:x"
␣xmlns="http://www.w3.org/2000/svg"␣xmlns:xlink="http://www.w3.org/1999/xlink"
""")

NESTING = _words("""
>␣ -␣ 1.␣ *␣>␣ [ * _a ![ <b> ` ( $ \\(
""")

MEDIA = _words("""
text/x-own video/mp4 application/pdf application/javascript application/vnd.plotly.v1+json
""")

PHRASES = _words("""
3,000␣shells up␣to␣twelve␣thousand tens␣of␣thousands 1.5␣to␣2 half $5␣billion two␣or␣three␣thousand␣million␣billion no
1/0 0.0000000001␣percent ² 3,000,00 1e400␣shells 다섯 3만␣5천 пять␣тысяч half␣a␣quarter␣of␣a␣third -5 5-3 between␣and
""")

PATHS = _words("""
../x.txt /etc/passwd a/b.txt . .. a\\b.txt gazette.txt x.csv ../x.csv
""")

CODES = _words("""
core A F corrected retracted active inferred unknown ko ru based_on origin corrects denies part_of rate share
""")

YAML_VALUES = _words(r"""
∅ ~ true no 5 1.5 .inf .nan 0o7 1:30 0b2 - [] {} [core] [a,␣[b,␣[c]]] {a:␣{b:␣c}} 2026-01-31 "2026-01-31" ' " &a *a
&a␣[*a] [*a,␣*a,␣*a,␣*a,␣*a,␣*a] &a␣[*a,␣*a] !!python/object:os.system␣x !!binary␣aGk= !!binary␣ä !!set␣{a}
!!omap␣[a:␣b] !!int␣x !!float␣x !!timestamp␣x !x␣y |⏎␣␣x >⏎␣x <<:␣*a ?␣a ?␣[a] @x `x %x "\uFFFE" "\0" "\ud800" "\x" ⇥
#␣x a:␣b a:␣b:␣c -␣a [ { ] --- ... = <<
""")

YAML_NESTING = _words("""
[ {a:␣ -␣ ?␣ !!seq␣[ &a␣[
""")

EDITION = _words("""
title:␣Camps marking:␣Open␣sources as_of:␣"2026-01-31" known_by:␣"2026-01-31" collections:␣[core] themes:␣[munitions]
exclude_sources:␣[] min_reliability:␣E compare_with:␣""
""")
