"""What stands in the table of notes."""

from storage.connection import Connection
from storage.database import Database


async def add(connection: Connection, note: str) -> None:
    await connection.run("INSERT INTO notes VALUES (?)", [note])


async def notes_in(database: Database) -> list[str]:
    async with database.reading() as connection:
        return [row["note"] for row in await connection.rows("SELECT note FROM notes ORDER BY rowid")]
