from bot.cards.first_card import FirstCard


def points_of(card: FirstCard) -> list[str]:
    return [point.lead + point.words for point in (*card.points, *card.acts)]
