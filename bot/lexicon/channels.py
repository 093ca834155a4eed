"""Nouns for where somebody says something, and for those who are told."""

from bot.lexicon.word_set import word_set

# "announced in a statement that": where it was said, not what.
CHANNEL_NOUNS = word_set("""
    statement interview speech tweet tweets post posts conference briefing letter email e-mail emails report
    filing address hearing call blog memo release message messages video broadcast documents affidavit court
    testimony article op-ed column essay book podcast programme program show event rally meeting forum panel
    debate press podium note text texts announcement editorial newsletter thread remarks comments phone
    telephone television tv radio media twitter
    facebook instagram x threads bluesky mastodon telegram truth social
    website webcast session ceremony appearance q&a questionnaire complaint lawsuit verdict judgment judgement
    ruling survey study paper presentation lecture sermon documentary caption livestream reporters journalists
    transcript communiqué defence defense reply submission submissions deposition dissent homily eulogy
    rebuttal rejoinder
""")
# Who is told: never the speaker.
AUDIENCES = word_set("""
    reporters journalists parliament mps lawmakers senators councillors supporters fans viewers listeners
    readers congress jurors investors delegates residents crowds police investigators detectives officers
    colleagues friends people voters students staff shareholders analysts newsmen pressmen correspondents
""")
