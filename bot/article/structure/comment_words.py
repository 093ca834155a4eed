"""How the readers’ comments and the form for them read, for lines as `with_plain_marks` gives them."""

import re

COMMENT_HEADING = (
    r"(?:leave|post|add|write|submit) (?:a|your) (?:comment|reply)|leave (?:a|your) (?:comment|reply)|"
    r"(?:have|do you have|got) a (?:news )?(?:tip|story)\b|join the (?:conversation|discussion)|"
    r"be the first to comment|have your say|comments are (?:now )?closed\b|"
    r"\d+ (?:responses?|replies|thoughts) (?:to|on)\b|.{2,40} says:\Z|"
    r"(?:\d+ )?comments?(?: \(\d+\))?[\s>:]*\Z|(?:\d+ )?view (?:all )?(?:\d+ )?comments|"
    r"(?:some )?comments? (?:posted here|posters|are (?:limited|moderated|subject|welcome))\b|"
    r"discuss this (?:article|story)\b|be the first to (?:post|leave) a comment|"
    r"comment by .{2,40}\d{4}\b|(?:readers'? |user |latest |top )comments?\Z|"
    r"your e-?mail address will not be published|"
    r"required fields are marked|you must (?:be logged in|log in|sign in) to|save my name|notify me of|"
    r"(?:einen )?kommentar (?:schreiben|hinterlassen|verfassen)|schreiben sie einen kommentar|"
    r"(?:\d+ )?kommentare(?: \(\d+\))?\Z|ihre e-mail-adresse wird nicht|"
    r"(?:laisser|ajouter|écrire) un commentaire|(?:\d+ )?commentaires(?: \(\d+\))?\Z|"
    r"votre adresse e-?mail ne sera pas|"
    r"deja (?:un comentario|una respuesta)|dejar un comentario|(?:\d+ )?comentarios\Z|"
    r"tu dirección de correo|оставить комментарий|добавить комментарий|(?:\d+ )?комментари(?:и|ев)\Z|"
    r"(?:kommentarer|komentarai|rašykite komentarą|hozzászólások|komentarze|commenti|reacties|yorumlar|"
    r"комментировать|评论|評論|コメント)\Z"
)
COMMENT_COUNT = re.compile(
    r"(?:\d+ )?(?:view )?(?:comments?|kommentare|commentaires|comentarios)\W*\d*\W*\Z", re.IGNORECASE
)
COMMENT_FIELD = (  # text until a paste has a comment form
    r"(?:name|e-?mail(?: address)?|website|comments?|submit|post comment|cancel(?: reply)?|"
    r"save my name.*|notify me.*|"
    r"log ?in.*|required|reply|sort by.*|newest|oldest|best|message|send|anmelden|absenden|nom|"
    r"envoyer|nombre|enviar|"
    r"имя|отправить|δ)[\s*:.]{0,4}\Z"
)
