"""Months and days of the week, as articles name them."""

from bot.lexicon.word_set import word_set

MONTHS = {
    "january": 1, "february": 2, "march": 3, "april": 4, "may": 5, "june": 6, "july": 7, "august": 8,
    "september": 9, "october": 10, "november": 11, "december": 12,
}  # fmt: skip
SHORT_MONTHS = {
    "jan": "january", "feb": "february", "mar": "march", "apr": "april", "jun": "june", "jul": "july",
    "aug": "august", "sep": "september", "sept": "september", "oct": "october", "nov": "november",
    "dec": "december",
}  # fmt: skip
DAYS = word_set("monday tuesday wednesday thursday friday saturday sunday")
SHORT_DAYS = {
    "mon": "monday", "tue": "tuesday", "tues": "tuesday", "wed": "wednesday", "thu": "thursday",
    "thur": "thursday", "thurs": "thursday", "fri": "friday", "sat": "saturday", "sun": "sunday",
}  # fmt: skip

GERMAN_MONTHS = word_set(
    "januar jänner februar märz april mai juni juli august september oktober november dezember"
)
MONTHS_ELSEWHERE = GERMAN_MONTHS | word_set(
    """
    janvier février mars avril juin juillet août septembre octobre novembre décembre enero febrero marzo
    abril mayo junio julio agosto septiembre octubre noviembre diciembre gennaio febbraio aprile maggio
    giugno luglio settembre ottobre dicembre janeiro fevereiro março maio junho julho setembro outubro
    novembro dezembro januari februari maart augustus января февраля марта апреля мая июня июля августа
    сентября октября ноября декабря
    """
)
DAYS_ELSEWHERE = word_set(
    """
    montag dienstag mittwoch donnerstag freitag samstag sonnabend sonntag lundi mardi mercredi jeudi
    vendredi samedi dimanche lunes martes miércoles jueves viernes sábado domingo lunedì martedì
    mercoledì giovedì venerdì sabato domenica понедельник вторник среда четверг пятница суббота
    воскресенье
    """
)

# Those of a few other languages, each with its number.
_MONTHS_ABROAD = """
    januar jänner janvier enero; februar février febrero; märz mars marzo; april avril abril; mai mayo;
    juni juin junio; juli juillet julio; august août agosto; september septembre septiembre; oktober
    octobre octubre; november novembre noviembre; dezember décembre diciembre
"""
MONTHS_ABROAD = {
    name: number
    for number, names in enumerate(" ".join(_MONTHS_ABROAD.split()).split("; "), start=1)
    for name in names.split()
}
