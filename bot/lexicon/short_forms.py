"""Short forms of what people and things are called, each with the words that may stand for the same."""

from bot.lexicon.word_set import rows_of

_SHORT_FORMS = """
    GP | doctor, doctors, physician, general practitioner
    PM | prime minister, premier
    FM | first minister
    CEO | chief executive, head of the company, boss, managing director
    CFO | finance director, finance chief, chief financial officer, head of finance
    COO | operations director, operations chief, chief operating officer, head of operations
    MD | managing director
    MP | member of parliament, parliamentarian, lawmaker, deputy, backbencher
    MEP | member of the european parliament, european lawmaker
    MSP | member of the scottish parliament
    DA | district attorney, prosecutor
    AG | attorney general
    KC | king’s counsel, king's counsel, barrister, counsel, silk
    QC | queen’s counsel, queen's counsel, barrister, counsel, silk
    PC | police constable, constable
    VP | vice-president, vice president
    HR | human resources, personnel department, head of personnel
    PR | public relations, press office, publicity
    HQ | headquarters, head office
    TV | television, televised
    CV | curriculum vitae, résumé, resume
    ID | identity, identification, identity card
    ICU | intensive care
    A&E | accident and emergency, emergency department, casualty department, emergency ward
    ER | emergency room, emergency department
    CCTV | security camera, surveillance camera, security footage, surveillance footage, camera
    AI | artificial intelligence
    IT | information technology, computer
    SUV | sport utility vehicle, off-road car, four-by-four, 4x4
    ATM | cash machine, cash dispenser, cashpoint
    PhD | doctorate, doctoral
    NGO | aid group, charity, aid organisation, non-governmental
    VAT | value added tax, value-added tax, sales tax
    GDP | gross domestic product, economic output
    AGM | annual general meeting, annual meeting
    IPO | flotation, initial public offering, stock market listing
    R&D | research and development
    EV | electric car, electric vehicle
    DIY | do-it-yourself
"""

SHORT_FORMS: dict[str, tuple[str, ...]] = {
    short.strip(): tuple(one.strip() for one in words.split(","))
    for short, words in (row.split("|") for row in rows_of(_SHORT_FORMS))
}
