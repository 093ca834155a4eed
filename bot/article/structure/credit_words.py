"""How credits of pictures read, for lines as `with_plain_marks` gives them."""

_PHOTO_WORD = (
    r"(?:file |stock |handout |main |top |cover )?(?:photos?|photographs?|photography|pictures?|"
    r"pics?|images?|credit|"
    r"illustration|graphics?|video|foto|fotos|bild|bilder|grafik|titelbild|crédits?(?: photo)?|"
    r"imagen|immagine|zdjęcie|φωτο(?:γραφία)?|kuva|"
    r"фото|иллюстрация|изображение)"
)
CREDIT_AT_START = (
    rf"[\s(\[]{{0,3}}{_PHOTO_WORD}(?: (?:credit|source|caption|by|courtesy(?: of)?|"
    rf"copyright))?\s?(?:[:©/|]|\bby\b)|"
    r"(?:listing|lead|header|cover|banner|featured?|top) (?:image|photo|picture|illustration)"
    r"(?: credit)?(?: by\b|:)|"
    r"image (?:source|caption|copyright)\b|photo courtesy\b|courtesy of \w|fot\. ?\w|"
    r"(?:getty images|ap photo|afp|reuters|dpa|shutterstock|istock|alamy|pa wire|pa media|epa)"
    r"(?:\s?[/,|]\s?[\w .'-]{2,40})?\Z"
)
_AGENCY = (
    r"(?:getty(?: images)?|reuters|afp|ap|pa|epa|dpa|shutterstock|alamy|imago|xinhua|efe|ansa|keystone|"
    r"тасс|риа)"
)
CREDIT_SIGNS = (
    "photo", "pic", "image", "credit", "crédit", "foto", "fot.", "bild", "video", "audio", "фото", "©",
    "/", "|", "via ", "courtesy", "圖", "图", "図",
)  # fmt: skip
"""One of these stands in every credit at the end of a line."""
# The next two are text until a line needs them.
CREDIT_AT_END = (
    r"(?:[(\[](?:(?:[\w.'-]+ ){0,3}(?:photo|photograph|picture|image|pic|credit|foto|bild|crédit|фото)s?"
    r"\b\s?(?:[:/|]|by\b|courtesy\b|via\b)[^()\[\]]{0,80}|"
    rf"[^()\[\]]{{0,60}}(?:/|\bvia ){_AGENCY}[^()\[\]]{{0,20}}|"
    rf"{_AGENCY}/[^()\[\]]{{2,40}}|getty images|courtesy(?: of)? [^()\[\]]{{2,60}})[)\]]|"
    r"[圖图図] ?[／/:：][^。！？]{1,20}|"
    r"\b(?:photo(?:graph)?s?|pictures?|images?|credit|foto|bild|crédit(?: photo)?|video|audio|фото)s?\s?:\s?"
    r"[^:.!?\"]{2,80}|©[^.!?\"]{0,60}|"
    r"(?<=[.!?)\"] )(?:photo|picture|image)s? (?:courtesy(?: of)?|by|via) [^.!?\"]{2,60}|"
    r"\bfot\. ?[^!?\"]{2,60}|"
    rf"\b{_AGENCY}\s?[/|]\s?[\w .'-]{{2,40}}|[/|]\s?{_AGENCY}|\bgetty images)\.?\Z"
)
PLAIN_CREDIT_IN_BRACKETS = r"(?:\((?:ap|afp|reuters|via|file)\b[^()/]{0,20}\))\.?\Z"
