import discord
from discord import app_commands

Tree = app_commands.CommandTree[discord.Client]
