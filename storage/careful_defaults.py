from storage.database import Database


async def careful_defaults_hold(database: Database) -> bool:
    """Whether the database was created by a Byline whose defaults bound what is kept and spent."""
    async with database.reading() as connection:
        return bool(await connection.integer("SELECT holds FROM careful_defaults"))
