"""The API as a process of its own: its settings are read and its log is set up. Uvicorn starts it as a factory."""

from fastapi import FastAPI

from api.app import create_app
from deploy.logs import configure
from settings import settings_of_the_process


def create_service() -> FastAPI:
    """The service by the settings of the process. Neither database nor Temporal is needed for it to start."""
    settings = settings_of_the_process()
    configure(settings.log_format)
    return create_app(settings)
