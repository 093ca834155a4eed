"""What papers and broadcasters are called."""

from bot.lexicon.word_set import word_set

# What the names of papers end in.
NEWSPAPERS = word_set("""
    times post news journal herald tribune gazette chronicle guardian telegraph observer mirror express sun
    mail star globe examiner register inquirer dispatch courier standard independent bee sentinel record
    economist newsweek bild monde ledger argus echo advertiser enquirer monitor
""")
MEDIA = word_set(
    "cnn bbc nbc abc cbs npr fox reuters ap afp politico twitter facebook instagram youtube tiktok"
)
