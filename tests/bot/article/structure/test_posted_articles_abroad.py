import pytest

from bot.article.structure.posted_articles import Likeness, likeness_of

NEWS_ABROAD = {
    "sv": (
        "Bron över Larka stängs i fyra månader\n\nBron över Larka stängdes på måndagsmorgonen "
        "sedan sprickor hittats i två pelare, uppger kommunen.\n\n– Vi tänker inte riskera "
        "människors liv, säger kommunalrådet Elin Sand. Enligt henne tar reparationen minst "
        "fyra månader.\n\nBussarna leds om. Boende på den västra sidan säger att det nu "
        "tar två timmar att komma till jobbet."
    ),
    "fi": (
        "Larkan silta suljetaan neljäksi kuukaudeksi\n\nLarkan silta suljettiin maanantaiaamuna, "
        "kun kahdesta pilarista löytyi halkeamia, kaupunki kertoo.\n\n”Emme aio vaarantaa "
        "ihmisten henkeä”, sanoo kaupunginjohtaja Eila Santala. Hänen mukaansa korjaus "
        "kestää vähintään neljä kuukautta.\n\nBussit ohjataan kiertotielle. Länsipuolen "
        "asukkaiden mukaan työmatka kestää nyt yli kaksi tuntia."
    ),
    "cs": (
        "Most přes Larku bude čtyři měsíce zavřený\n\nMost přes Larku se v pondělí ráno "
        "úplně uzavřel, oznámila radnice. Při pravidelné prohlídce se našly trhliny ve "
        "dvou pilířích.\n\n„Nebudeme riskovat životy lidí,“ řekl primátor Oldřich Prokop. "
        "Oprava podle něj potrvá nejméně čtyři měsíce.\n\nAutobusy pojedou objížďkou. Obyvatelé "
        "levého břehu si stěžují, že cesta do práce trvá přes dvě hodiny, uvedl mluvčí "
        "dopravního podniku."
    ),
    "hi": (
        "परिवहन मंत्रालय ने रविवार को तटीय सड़क को भूस्खलन के कारण तीन सप्ताह के लिए बंद "
        'करने की घोषणा की।\n\nमंत्री समीर खत्री ने पत्रकारों से कहा, "जब तक हर मीटर की '
        'जाँच नहीं हो जाती, हम सड़क नहीं खोलेंगे।" उन्होंने बताया कि मरम्मत पर साठ लाख '
        "रुपये खर्च होंगे।\n\nट्रक चालकों ने मुआवज़े की माँग की और चेतावनी दी कि सरकार "
        "ने बात नहीं मानी तो वे हड़ताल करेंगे।"
    ),
    "zh": (
        "拉尔卡河大桥全面封闭\n\n北山市政府周一宣布，拉尔卡河大桥自当日上午起全面封闭，"
        "原因是例行检查时在两个桥墩上发现裂缝。\n\n“我们不会拿市民的生命冒险，”市长陈志远在新闻发布会上说。"
        "他表示，维修至少需要四个月。\n\n公交车将绕行。左岸居民抱怨说，现在上班要花两个多小时。"
        "市议会一名发言人称，议员们将于下周讨论此事。环保组织则要求公布去年的检查报告。"
    ),
    "ja": (
        "県は10日、海沿いの三つの町で防潮堤の建設を一時中止すると発表した。住民の反対が相次いだためで、"
        "知事は会見で「海が見えない町にはしたくないという声を重く受け止めた」と述べた。"
        "\n\n計画では高さ9.8メートルの堤防を総延長12キロにわたって建設する予定だった。"
        "町の漁協の佐々木健一組合長は「ようやく話を聞いてもらえた」と話す。一方、防災の専門家からは工事の遅れを心配する声も出ている。"
    ),
}
TALK_ABROAD = {
    "el": (
        "Ποιος πάει σήμερα στη γέφυρα να τραβήξει την ουρά; Η κάμερά μου χάλασε και μπορώ "
        "μόνο να γράφω. Ο δήμος υπόσχεται να μας μαζέψει στις τρεις, αλλά και χθες το υποσχέθηκε. "
        "Είμαι στο καφενείο απέναντι, έχει πρίζα και καλό τσάι. Φέρτε μου το τετράδιο, "
        "είναι στο τραπέζι δίπλα στο παράθυρο. Και ας κλείσει κάποιος τον βραστήρα, σφυρίζει "
        "από το πρωί."
    ),
    "ar": (
        "من سيذهب اليوم إلى الجسر لتصوير الطابور؟ كاميرتي معطلة ولا أستطيع إلا الكتابة. "
        "البلدية وعدتنا بلقاء في الثالثة لكنها وعدت أمس أيضا ولم يأت أحد. أنا في المقهى "
        "المقابل حيث يوجد كهرباء وشاي جيد. أحضروا دفتري من فضلكم فهو على الطاولة قرب النافذة. "
        "وليطفئ أحدكم الغلاية فهي تصفر منذ الصباح."
    ),
    "he": (
        "מי נוסע היום לגשר לצלם את התור? המצלמה שלי התקלקלה ואני יכול רק לכתוב. העירייה "
        "מבטיחה לאסוף את כולם בשלוש, אבל גם אתמול היא הבטיחה ואף אחד לא הגיע. אני בבית "
        "הקפה ממול, יש שם שקע ותה טוב. תביאו בבקשה את המחברת שלי, היא על השולחן ליד החלון. "
        "ושמישהו יכבה את הקומקום, הוא מזמזם מהבוקר."
    ),
    "uk": (
        "Хто сьогодні їде на міст знімати чергу? У мене зламалася камера, тому можу тільки "
        "писати. Мерія обіцяє зібрати всіх о третій, але вчора вона теж обіцяла. Якщо що, "
        "я в кав'ярні навпроти, там є розетка і нормальний чай. Захопіть мій блокнот, він "
        "лежить на столі біля вікна. І вимкніть хтось чайник, він зранку гуде."
    ),
    "ja": (
        "今日、橋の行列を撮りに行く人はいますか？私のカメラが壊れてしまったので、記事しか書けません。"
        "市役所は三時にみんなを集めると約束していますが、昨日もそう約束して結局誰も来ませんでした。"
        "私は向かいの喫茶店にいます。コンセントもあるし、お茶もおいしいです。窓のそばの机の上に置いてある私のノートを持ってきてください。"
        "それから誰かやかんを止めてください。朝からずっと鳴っています。夕飯は私がおごります。"
        "何がいいか決めておいてください。明日は雨らしいので傘も忘れないでください。"
    ),
}


@pytest.mark.parametrize("language", NEWS_ABROAD)
def test_a_story_in_another_language_is_an_article(language: str) -> None:
    assert likeness_of(NEWS_ABROAD[language]) is Likeness.YES


@pytest.mark.parametrize("language", TALK_ABROAD)
def test_talk_in_letters_that_know_no_capitals_or_other_ones_is_left_alone(language: str) -> None:
    assert likeness_of(TALK_ABROAD[language]) is Likeness.NO
