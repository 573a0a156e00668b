"""Settings come from variables and files, and each is documented."""

import os
import re
from pathlib import Path

import pytest
from pydantic import SecretStr, ValidationError
from pydantic_settings import SettingsError

from settings import PREFIX, Settings, default_data_dir, settings_of_the_process, unknown_variables

PAGE = (Path(__file__).parents[1] / "docs" / "settings.md").read_text(encoding="utf-8")
DOCUMENTED = re.findall(rf"^\| `{PREFIX}([A-Z_]+)` \| (.+?) \| .+ \|$", PAGE, flags=re.MULTILINE)


@pytest.fixture(autouse=True)
def _no_settings_of_the_person_at_the_keyboard(monkeypatch: pytest.MonkeyPatch) -> None:
    for variable in [name for name in os.environ if name.startswith(PREFIX)]:
        monkeypatch.delenv(variable)


@pytest.mark.parametrize("name", sorted(Settings.model_fields))
def test_every_setting_has_a_row_in_the_docs_and_a_description(name: str) -> None:
    assert name.upper() in dict(DOCUMENTED)
    assert Settings.model_fields[name].description


def test_the_docs_have_no_row_for_a_setting_that_does_not_exist() -> None:
    assert sorted(name.lower() for name, _ in DOCUMENTED) == sorted(Settings.model_fields)


@pytest.mark.parametrize(("name", "told"), [(name, told) for name, told in DOCUMENTED if re.fullmatch("`[^`]+`", told)])
def test_the_default_in_the_docs_is_the_default(name: str, told: str) -> None:
    default = Settings.model_fields[name.lower()].default
    shown = f"{default:g}" if isinstance(default, float) else str(default)
    assert told.strip("`") == shown


def test_a_variable_sets_a_setting_and_an_empty_one_does_not(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("TERTIAL_API_PORT", "8081")
    monkeypatch.setenv("TERTIAL_MAILBOX_PORT", "")
    assert Settings().api_port == 8081
    assert Settings().mailbox_port == 2525


def test_a_secret_comes_from_the_file_that_its_variable_names(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    secret = tmp_path / "password"
    secret.write_text("hemligt\n", encoding="utf-8")
    monkeypatch.setenv("TERTIAL_SMTP_PASSWORD_FILE", str(secret))
    settings = Settings()
    assert settings.smtp_password == SecretStr("hemligt")
    assert "hemligt" not in repr(settings)
    assert "TERTIAL_SMTP_PASSWORD" not in settings.as_environment()


def test_a_variable_wins_over_a_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "host").write_text("from-file", encoding="utf-8")
    monkeypatch.setenv("TERTIAL_SMTP_HOST_FILE", str(tmp_path / "host"))
    monkeypatch.setenv("TERTIAL_SMTP_HOST", "from-variable")
    assert Settings().smtp_host == "from-variable"


def test_a_file_that_cannot_be_read_is_named_with_its_variable(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("TERTIAL_SMTP_PASSWORD_FILE", "/nowhere/password")
    with pytest.raises(SettingsError, match="TERTIAL_SMTP_PASSWORD_FILE names /nowhere/password"):
        Settings()


@pytest.mark.parametrize(
    ("name", "value"),
    [("API_PORT", "0"), ("API_PORT", "65536"), ("SMTP_SECURITY", "ssl"), ("FAILPOINTS", "after commit")],
)
def test_a_value_that_cannot_be_is_refused(name: str, value: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(f"TERTIAL_{name}", value)
    with pytest.raises(ValidationError, match=name.lower()):
        Settings()


def test_the_settings_survive_the_way_through_the_environment(monkeypatch: pytest.MonkeyPatch) -> None:
    given = Settings(api_port=8099, smtp_password=SecretStr("hemligt"), data_dir=Path("here"))
    for variable, value in given.as_environment().items():
        monkeypatch.setenv(variable, value)
    assert Settings() == given


def test_an_ordinary_database_address_gets_the_driver() -> None:
    assert Settings(database_url="postgresql://a@b/c").database_url == "postgresql+psycopg://a@b/c"
    assert Settings(database_url="postgres://a@b/c").database_url == "postgresql+psycopg://a@b/c"


def test_the_data_directory_is_beside_the_start_and_for_root_outside_homes(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setattr("os.geteuid", lambda: 1000)
    assert default_data_dir() == tmp_path / ".tertial"
    monkeypatch.setattr("os.geteuid", lambda: 0)
    assert default_data_dir().parent == Path("/var/lib/tertial")
    assert default_data_dir().name.startswith(f"{tmp_path.name}-")


def test_a_misspelt_variable_is_told_with_the_one_that_was_meant() -> None:
    environment = {
        "TERTIAL_API_PROT": "1",
        "TERTIAL_API_PORT": "1",
        "TERTIAL_SMTP_PASSWORD_FILE": "x",
        "HOME": "/",
    }
    assert unknown_variables(environment) == {"TERTIAL_API_PROT": "TERTIAL_API_PORT"}


def test_people_reach_the_pages_where_the_api_listens_unless_told_otherwise() -> None:
    assert Settings().public_url == "http://127.0.0.1:8080"
    assert Settings(api_host="::").public_url == "http://[::1]:8080"
    assert Settings(api_base_url="https://tertial.example.org/").public_url == "https://tertial.example.org"


@pytest.mark.parametrize(
    ("variable", "value", "told"),
    [
        ("TERTIAL_API_PORT", "abc", "TERTIAL_API_PORT: "),
        ("TERTIAL_API_PORT", "80800", "less than or equal to 65535"),
        ("TERTIAL_SMTP_SECURITY", "ssl", "TERTIAL_SMTP_SECURITY: "),
        ("TERTIAL_SMTP_PASSWORD_FILE", "/nowhere/password", "TERTIAL_SMTP_PASSWORD_FILE names /nowhere/password"),
    ],
)
def test_a_setting_that_cannot_be_used_ends_the_process_by_its_name(
    variable: str, value: str, told: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv(variable, value)
    with pytest.raises(SystemExit) as ended:
        settings_of_the_process()
    assert told in str(ended.value)
    assert "docs/settings.md" in str(ended.value)
