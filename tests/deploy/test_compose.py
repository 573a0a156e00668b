"""The server set-up, as far as it can be checked without a container engine."""

import os
import re
import shlex
import stat
import subprocess
from pathlib import Path
from typing import Any

import psycopg
import pytest
import yaml
from psycopg.conninfo import make_conninfo

from deploy.local import postgres, postgres_programs
from settings import FILE_SUFFIX, PREFIX, Settings

ROOT = Path(__file__).parents[2]
DEPLOY = ROOT / "deploy"
COMPOSE: dict[str, Any] = yaml.safe_load((DEPLOY / "compose.yml").read_text(encoding="utf-8"))
SERVICES: dict[str, dict[str, Any]] = COMPOSE["services"]
OURS = [name for name, service in SERVICES.items() if service["image"].startswith("tertial:")]
CONTAINERFILE = (DEPLOY / "Containerfile").read_text(encoding="utf-8").replace("\\\n", " ")
SCRIPTS = sorted(DEPLOY.glob("*.sh")) + sorted(DEPLOY.glob("*/*.sh"))
OWNERS = {"tertial_app": "tertial", "temporal": "temporal", "temporal_visibility": "temporal"}
EMPTY_ON_PURPOSE = {"tertial_smtp_password"}


def is_job(name: str) -> bool:
    return bool(SERVICES[name].get("labels", {}).get("tertial.kind") == "job")


def variables(name: str) -> dict[str, str]:
    return {key: str(value) for key, value in SERVICES[name].get("environment", {}).items()}


@pytest.mark.parametrize("name", OURS)
def test_every_variable_of_ours_is_a_setting(name: str) -> None:
    ours = [variable for variable in variables(name) if variable.startswith(PREFIX)]
    assert ours
    for variable in ours:
        assert variable.removeprefix(PREFIX).removesuffix(FILE_SUFFIX).lower() in Settings.model_fields


def test_every_variable_of_the_example_is_one_that_compose_asks_for() -> None:
    example = (DEPLOY / "env.example").read_text(encoding="utf-8")
    offered = set(re.findall(r"^(?:# )?([A-Z_]+)=", example, flags=re.MULTILINE))
    asked = set(re.findall(r"\$\{([A-Z_]+)[:}]", (DEPLOY / "compose.yml").read_text(encoding="utf-8")))
    assert offered == asked


def test_settings_can_be_made_from_the_variables_of_a_service(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    for variable in [name for name in os.environ if name.startswith(PREFIX)]:
        monkeypatch.delenv(variable)
    make_secrets(tmp_path)
    for variable, value in variables("worker").items():
        default = re.sub(r"\$\{[A-Z_]+:[-?]([^}]*)\}", r"\1", value)
        monkeypatch.setenv(variable, default.replace("/run/secrets", str(tmp_path)))
    settings = Settings()
    password = (tmp_path / "tertial_database_password").read_text()
    assert settings.database_url == f"postgresql+psycopg://tertial:{password}@postgres/tertial"
    assert not settings.uses_local_mailbox


@pytest.mark.parametrize("name", SERVICES)
def test_no_secret_is_given_as_a_variable(name: str) -> None:
    for variable, value in variables(name).items():
        if re.search(r"PASSWORD|PWD|SECRET|KEY|DATABASE_URL", variable):
            assert variable.endswith(FILE_SUFFIX)
            assert value.removeprefix("/run/secrets/") in SERVICES[name]["secrets"]


def test_each_secret_is_a_file_that_the_script_makes_and_a_service_reads(tmp_path: Path) -> None:
    make_secrets(tmp_path)
    used = {secret for service in SERVICES.values() for secret in service.get("secrets", ())}
    assert used == set(COMPOSE["secrets"])
    assert {one["file"] for one in COMPOSE["secrets"].values()} == {f"secrets/{name}" for name in used}
    assert {file.name for file in tmp_path.iterdir()} == used


@pytest.mark.parametrize("name", SERVICES)
def test_each_service_says_whether_it_is_well_or_is_a_job_that_ends(name: str) -> None:
    service = SERVICES[name]
    if is_job(name):
        assert service["restart"].startswith("on-failure:")
        return
    assert service["restart"] == "unless-stopped"
    assert "healthcheck" in service or (name in OURS and "HEALTHCHECK" in CONTAINERFILE)


@pytest.mark.parametrize("name", SERVICES)
def test_each_service_waits_for_what_it_needs(name: str) -> None:
    for needed, how in SERVICES[name].get("depends_on", {}).items():
        wanted = "service_completed_successfully" if is_job(needed) else "service_healthy"
        assert how == {"condition": wanted}


@pytest.mark.parametrize("image", sorted({service["image"] for service in SERVICES.values()}))
def test_images_are_pinned_to_a_patch_version(image: str) -> None:
    assert re.fullmatch(r"[a-z/-]+:\d+\.\d+(\.\d+)?(-[a-z]+)?", image)


def test_the_images_that_containers_are_built_on_are_pinned() -> None:
    stages = re.findall(r"^FROM \S+ AS (\S+)$", CONTAINERFILE, flags=re.MULTILINE)
    foreign = [one for one in re.findall(r"^FROM (\S+)", CONTAINERFILE, flags=re.MULTILINE) if one not in stages]
    assert foreign
    assert all(re.fullmatch(r"python:3\.11\.\d+-slim-bookworm", one) for one in foreign)


def test_nothing_but_the_api_and_temporals_pages_can_be_reached_and_that_on_the_server_alone() -> None:
    open_ports = {name: service["ports"] for name, service in SERVICES.items() if "ports" in service}
    assert set(open_ports) == {"api", "temporal-ui"}
    assert all(port.startswith("127.0.0.1:") for ports in open_ports.values() for port in ports)


def test_databases_and_temporal_have_no_way_out() -> None:
    assert COMPOSE["networks"]["inside"] == {"internal": True}
    assert [name for name, service in SERVICES.items() if service["networks"] == ["inside"]] == [
        "postgres", "temporal-schema", "temporal", "temporal-namespace", "migrate", "search-attributes",
    ]  # fmt: skip


@pytest.mark.parametrize("name", OURS)
def test_our_containers_can_neither_write_nor_gain_rights(name: str) -> None:
    service = SERVICES[name]
    assert service["read_only"]
    assert service["cap_drop"] == ["ALL"]
    assert service["security_opt"] == ["no-new-privileges:true"]


@pytest.mark.parametrize("name", OURS)
def test_what_a_container_runs_is_a_module_of_ours_that_the_image_has(name: str) -> None:
    command = SERVICES[name].get("command", ["python", "-m", "api.app"])
    module = Path(*command[2].split("."))
    assert (ROOT / module).with_suffix(".py").is_file()
    assert is_copied(module.with_suffix(".py"))


def test_the_container_runs_as_nobody_in_particular() -> None:
    assert re.findall(r"^USER (.+)$", CONTAINERFILE, flags=re.MULTILINE) == ["10001"]


def test_packages_are_installed_by_hash() -> None:
    assert re.findall(r"^RUN pip .+$", CONTAINERFILE, flags=re.MULTILINE) == [
        "RUN pip install --require-hashes --requirement requirements.lock"
    ]


def test_what_is_copied_into_the_image_exists_and_is_let_into_the_build() -> None:
    let_in = {
        line[1:] for line in (DEPLOY / "Containerfile.dockerignore").read_text().splitlines() if line.startswith("!")
    }
    for source in copied():
        assert (ROOT / source).exists(), source
        assert source.parts[0] in let_in


@pytest.mark.parametrize("package", ["activities", "api", "deploy", "models", "workflows"])
def test_every_module_of_ours_is_in_the_image(package: str) -> None:
    missing = [file for file in (ROOT / package).rglob("*.py") if not is_copied(file.relative_to(ROOT))]
    assert not missing


def test_secrets_never_get_into_the_image_or_the_repository() -> None:
    assert not is_copied(Path("deploy/secrets/postgres_password"))
    assert not is_copied(Path("deploy/.env"))
    assert {".env", "secrets/"} <= set((DEPLOY / ".gitignore").read_text().split("\n"))


@pytest.mark.parametrize("script", SCRIPTS, ids=lambda script: script.name)
def test_scripts_are_well_formed_and_stop_at_the_first_failure(script: Path) -> None:
    subprocess.run(["sh", "-n", str(script)], check=True)
    assert "\nset -eu\n" in script.read_text()


def test_scripts_that_compose_mounts_exist() -> None:
    mounts = [volume for service in SERVICES.values() for volume in service.get("volumes", ())]
    mounted = [volume.split(":")[0] for volume in mounts if volume.startswith("./")]
    assert {(DEPLOY / path).resolve() for path in mounted} == {
        script for script in SCRIPTS if script.name != "make_secrets.sh"
    }


def test_secrets_are_made_once_and_the_directory_keeps_others_out(tmp_path: Path) -> None:
    make_secrets(tmp_path)
    first = {file.name: file.read_text() for file in tmp_path.iterdir()}
    make_secrets(tmp_path)
    assert {file.name: file.read_text() for file in tmp_path.iterdir()} == first
    assert {name for name, text in first.items() if not text} == EMPTY_ON_PURPOSE
    assert stat.S_IMODE(tmp_path.stat().st_mode) == 0o700
    passwords = [text for name, text in first.items() if name.endswith("_password") and text]
    assert len(set(passwords)) == len(passwords)
    assert all(re.fullmatch(r"[0-9a-f]{48}", password) for password in passwords)


def test_a_new_server_gets_users_and_databases_that_sort_as_the_local_ones(data_dir: Path, tmp_path: Path) -> None:
    make_secrets(tmp_path)
    with postgres.embedded_postgres(data_dir) as url:
        make_databases(postgres.socket_dir(data_dir), tmp_path)
        for database, owner in (
            ("tertial_app", "tertial"),
            ("temporal", "temporal"),
            ("temporal_visibility", "temporal"),
        ):
            password = (tmp_path / f"{owner}_database_password").read_text()
            address = make_conninfo(url.replace("+psycopg", ""), user=owner, password=password, dbname=database)
            with psycopg.connect(address) as connection:
                connection.execute("create table written (it text)")
                sorting = connection.execute(
                    "select datlocprovider::text, datlocale from pg_database where datname = current_database()"
                ).fetchone()
            assert sorting == ("b", "C.UTF-8")
    assert initdb_arguments() == {
        "--encoding=UTF8",
        "--locale=C",
        "--locale-provider=builtin",
        "--builtin-locale=C.UTF-8",
    }


def initdb_arguments() -> set[str]:
    return set(shlex.split(variables("postgres")["POSTGRES_INITDB_ARGS"]))


def make_secrets(directory: Path) -> None:
    subprocess.run([str(DEPLOY / "make_secrets.sh"), str(directory)], check=True, capture_output=True)


def make_databases(sockets: Path, secrets: Path) -> None:
    """Run the script on the local server, whose own database already has the name that Tertial's would get."""
    script = (DEPLOY / "postgres" / "databases.sh").read_text()
    renamed = script.replace("DATABASE tertial", "DATABASE tertial_app")
    programs = postgres_programs.programs(sockets.parent, postgres_programs.system_user())
    environment = {
        "PATH": f"{programs}:{os.environ['PATH']}", "PGHOST": str(sockets), "SECRETS": str(secrets),
    }  # fmt: skip
    subprocess.run(["sh", "-c", renamed], check=True, env=environment)


def copied() -> list[Path]:
    """What the Containerfile takes from the repository."""
    lines = [line for line in re.findall(r"^COPY (.+)$", CONTAINERFILE, flags=re.MULTILINE) if "--from" not in line]
    return [Path(source) for line in lines for source in line.split()[:-1]]


def is_copied(file: Path) -> bool:
    return any(source == file or source in file.parents for source in copied())
