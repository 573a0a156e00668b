"""Every address, port and path of Tertial in one place, read from `TERTIAL_…` variables.

The address, namespace and credentials of an external Temporal are not here: `temporalio.envconfig` reads
`TEMPORAL_…` by itself. Each setting has a row in `docs/settings.md`; a test compares the two.
"""

import difflib
import hashlib
import os
from collections.abc import Mapping
from datetime import date
from pathlib import Path
from typing import Annotated, Any, Final, Literal

from pydantic import AfterValidator, Field, SecretStr, ValidationError
from pydantic.fields import FieldInfo
from pydantic_settings import BaseSettings, PydanticBaseSettingsSource, SettingsConfigDict, SettingsError

PREFIX: Final = "TERTIAL_"
FILE_SUFFIX: Final = "_FILE"

Port = Annotated[int, Field(ge=1, le=65535)]
AbsolutePath = Annotated[Path, AfterValidator(lambda path: path.expanduser().absolute())]


def with_driver(url: str) -> str:
    """The address with the driver that Tertial has, so that the ordinary `postgresql://…` works as it is."""
    for scheme in ("postgres://", "postgresql://"):
        if url.startswith(scheme):
            return "postgresql+psycopg://" + url.removeprefix(scheme)
    return url


def default_data_dir() -> Path:
    """`.tertial` where Tertial is started; as root a directory of its own under `/var/lib/tertial`.

    PostgreSQL refuses to run as root and is given a system user, who cannot reach into home directories. The
    name is made from the directory where Tertial is started, so that two checkouts have a store each.
    """
    start = Path.cwd()
    if os.geteuid() != 0:
        return start / ".tertial"
    digest = hashlib.sha256(str(start).encode()).hexdigest()[:8]
    return Path("/var/lib/tertial") / f"{start.name or 'root'}-{digest}"


class SettingsFromFiles(PydanticBaseSettingsSource):
    """Reads the setting `X` from the file that `TERTIAL_X_FILE` names, as container engines give secrets."""

    def get_field_value(self, field: FieldInfo, field_name: str) -> tuple[Any, str, bool]:
        """The text of the named file without surrounding white space, or None where no file is named.

        Raises:
            SettingsError: The file cannot be read.
        """
        del field
        variable = f"{PREFIX}{field_name.upper()}{FILE_SUFFIX}"
        named = os.environ.get(variable)
        if not named:
            return None, field_name, False
        try:
            return Path(named).read_text(encoding="utf-8").strip(), field_name, False
        except OSError as error:
            reason = f"{variable} names {named}, which cannot be read ({error.strerror})."
            raise SettingsError(f"{reason} Correct the path or its permissions.") from error

    def __call__(self) -> dict[str, Any]:
        """Every setting that is given by a file."""
        found = ((name, self.get_field_value(field, name)[0]) for name, field in self.settings_cls.model_fields.items())
        return {name: value for name, value in found if value is not None}


class Settings(BaseSettings):
    """The settings of one installation. A variable wins over a file, a file over the default."""

    model_config = SettingsConfigDict(env_prefix=PREFIX, env_ignore_empty=True, extra="forbid", frozen=True)

    data_dir: AbsolutePath = Field(
        default_factory=default_data_dir,
        description="Directory of what the local set-up keeps: database, Temporal's store, mailbox, logs.",
    )
    rulebooks_dir: AbsolutePath = Field(
        default=Path(__file__).parent / "rulebooks",
        description="Directory of the rulebooks, one TOML file each.",
    )

    database_url: Annotated[str, AfterValidator(with_driver)] = Field(
        default="",
        repr=False,
        description="PostgreSQL 15 or later, as `postgresql://user:password@host/name`. "
        "Empty: `tertial run` starts the embedded PostgreSQL.",
    )

    smtp_host: str = Field(
        default="",
        description="Mail server. Empty: mail lands in the local mailbox that `tertial run` starts.",
    )
    smtp_port: Port = Field(default=587, description="Port of the mail server.")
    smtp_user: str = Field(default="", description="User at the mail server. Empty: no login.")
    smtp_password: SecretStr = Field(default=SecretStr(""), description="Password at the mail server.")
    smtp_security: Literal["none", "starttls", "tls"] = Field(
        default="starttls", description="Protection of the connection to the mail server."
    )
    mail_from: str = Field(default="Tertial <tertial@localhost>", description="Sender of every mail.")
    letters_from: date | None = Field(
        default=None,
        description="First day, in Stockholm, whose letters are sent; earlier ones are kept unsent. For when cases are "
        "entered with their past. Empty: every letter is sent.",
    )
    mailbox_host: str = Field(default="127.0.0.1", description="Address on which the local mailbox receives mail.")
    mailbox_port: Port = Field(default=2525, description="Port on which the local mailbox receives mail.")
    mailbox_page_port: Port = Field(default=8025, description="Port of the page on which the local mailbox is read.")

    api_host: str = Field(default="127.0.0.1", description="Address on which the API and its pages listen.")
    api_port: Port = Field(default=8080, description="Port on which the API and its pages listen.")
    api_base_url: str = Field(
        default="",
        description="Address of the API and its pages as people reach it; links in mails begin with it. "
        "Empty: made of `TERTIAL_API_HOST` and `TERTIAL_API_PORT`.",
    )

    temporal_host: str = Field(
        default="127.0.0.1", description="Address on which the Temporal dev server and its UI listen."
    )
    temporal_port: Port = Field(default=7233, description="Port of the Temporal dev server.")
    temporal_ui_port: Port = Field(default=8233, description="Port of the Temporal dev server's UI.")
    task_queue: str = Field(
        default="interventions", min_length=1, description="Task queue of workflows and of the record."
    )

    default_language: Literal["sv", "en"] = Field(default="sv", description="Language of whoever has chosen none.")
    log_format: Literal["json", "console"] = Field(
        default="console",
        description="Form of the log lines: JSON objects, or text to be read in a terminal.",
    )
    park_after_attempts: int = Field(
        default=12, ge=1, description="Attempts after which a mail or document that fails may be parked."
    )
    park_after_seconds: float = Field(
        default=14400.0,
        ge=0,
        description="Seconds after the first attempt when a mail or document that fails may be parked.",
    )
    failpoints: str = Field(
        default="",
        pattern=r"^([a-z0-9_.]+:[a-z0-9_.]+(,[a-z0-9_.]+:[a-z0-9_.]+)*)?$",
        description="For tests alone: places where a fault is provoked, as `name:action,name:action`.",
    )

    @classmethod
    def settings_customise_sources(
        cls,
        settings_cls: type[BaseSettings],
        init_settings: PydanticBaseSettingsSource,
        env_settings: PydanticBaseSettingsSource,
        dotenv_settings: PydanticBaseSettingsSource,
        file_secret_settings: PydanticBaseSettingsSource,
    ) -> tuple[PydanticBaseSettingsSource, ...]:
        """Arguments first, then variables, then the files that variables name."""
        del dotenv_settings, file_secret_settings
        return init_settings, env_settings, SettingsFromFiles(settings_cls)

    @property
    def mailbox_dir(self) -> Path:
        """The Maildir of the local mailbox."""
        return self.data_dir / "mailbox"

    @property
    def uses_local_mailbox(self) -> bool:
        """Whether mail stays on this machine, to be read on a page."""
        return not self.smtp_host

    @property
    def api_url(self) -> str:
        """Where the API and its pages are reached from this machine, without a slash at the end."""
        everywhere = {"0.0.0.0": "127.0.0.1", "::": "::1"}  # noqa: S104 - compared, not listened on
        host = everywhere.get(self.api_host, self.api_host)
        return f"http://[{host}]:{self.api_port}" if ":" in host else f"http://{host}:{self.api_port}"

    @property
    def public_url(self) -> str:
        """Where people reach the API and its pages, without a slash at the end."""
        return (self.api_base_url or self.api_url).rstrip("/")

    def as_environment(self) -> dict[str, str]:
        """These settings as variables, for a process that is to have the same; less those from files."""
        values = {f"{PREFIX}{name.upper()}": getattr(self, name) for name in type(self).model_fields}
        return {
            variable: value.get_secret_value() if isinstance(value, SecretStr) else str(value)
            for variable, value in values.items()
            if value is not None and not os.environ.get(variable + FILE_SUFFIX)
        }


def settings_of_the_process() -> Settings:
    """The settings of this process; a setting that cannot be used ends it, saying which and what is wrong.

    Raises:
        SystemExit: A variable has a value that it cannot have, or names a file that cannot be read.
    """
    try:
        return Settings()
    except ValidationError as error:
        faults = [f"{PREFIX}{str(fault['loc'][0]).upper()}: {fault['msg']}." for fault in error.errors()]
    except SettingsError as error:
        faults = [str(error)]
    raise SystemExit("\n".join([*faults, "docs/settings.md has every setting with what it may be."]))


def unknown_variables(environment: Mapping[str, str]) -> dict[str, str | None]:
    """Variables that begin with `TERTIAL_` and set nothing, each with the one that was probably meant."""
    known = [f"{PREFIX}{name.upper()}" for name in Settings.model_fields]
    known += [variable + FILE_SUFFIX for variable in known]
    unknown = sorted(variable for variable in environment if variable.startswith(PREFIX) and variable not in known)
    return {variable: next(iter(difflib.get_close_matches(variable, known, n=1)), None) for variable in unknown}
