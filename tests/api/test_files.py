"""Files that go with acts."""

import hashlib
import io
import zipfile
from collections.abc import AsyncIterator

from sqlalchemy import text

from tests.api.conftest import Speak
from tests.engine.parts import Parts

PDF = b"%PDF-1.7\n1 0 obj\n<<>>\nendobj\n%%EOF\n"
PNG = b"\x89PNG\r\n\x1a\n" + bytes(64)
PROGRAM = b"MZ" + bytes(200)
DOCX_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"


def docx() -> bytes:
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w") as archive:
        archive.writestr("[Content_Types].xml", "<Types/>" * 20)
        archive.writestr("_rels/.rels", "<Relationships/>" * 20)
        archive.writestr("word/document.xml", "<document/>")
    return made.getvalue()


async def test_a_file_is_kept_and_handed_out_unchanged(speak: Speak, case: str) -> None:
    answer = await speak("anna").post(f"{case}/files", files={"file": ("Bilaga å.pdf", PDF, "application/pdf")})
    assert answer.status_code == 201, answer.text
    told = answer.json()
    assert told["sha256"] == hashlib.sha256(PDF).hexdigest()
    assert (told["size"], told["media_type"], told["sent_by"]) == (len(PDF), "application/pdf", "anna")
    fetched = await speak("sara").get(answer.headers["location"])
    assert fetched.content == PDF
    assert "filename*=UTF-8''Bilaga%20%C3%A5.pdf" in fetched.headers["content-disposition"]
    assert fetched.headers["content-disposition"].startswith("attachment")
    assert fetched.headers["x-content-type-options"] == "nosniff"


async def test_the_same_content_is_the_same_file(speak: Speak, case: str) -> None:
    first = await speak("anna").post(f"{case}/files", files={"file": ("a.pdf", PDF, "application/pdf")})
    second = await speak("rolf").post(f"{case}/files", files={"file": ("b.pdf", PDF, "application/pdf")})
    assert (second.status_code, second.json()) == (200, first.json())
    assert len((await speak("sara").get(f"{case}/files")).json()) == 1


TAKEN = [
    ("a.png", PNG, "image/png"),
    ("a.docx", docx(), DOCX_TYPE),
    ("a.docx", docx(), "application/octet-stream"),
    ("a.txt", "Hej på dig".encode(), "text/plain"),
    ("a.csv", "år;belopp\n2027;5\n".encode("cp1252"), "application/vnd.ms-excel"),
]


async def test_what_is_what_it_says_is_taken(speak: Speak, case: str) -> None:
    for sent in TAKEN:
        answer = await speak("anna").post(f"{case}/files", files={"file": sent})
        assert answer.status_code in (200, 201), answer.text
        assert answer.json()["sha256"] == hashlib.sha256(sent[1]).hexdigest()


REFUSED = [
    ("a.pdf", PNG, "application/pdf", "file_mismatch"),
    ("a.pdf", PROGRAM, "application/pdf", "file_mismatch"),
    ("a.txt", PROGRAM, "text/plain", "file_mismatch"),
    ("a.csv", b"a\x00b", "text/csv", "file_mismatch"),
    ("a.pdf", PDF, "image/png", "file_mismatch"),
    ("a.docx", b"PK\x03\x04" + bytes(60), DOCX_TYPE, "file_mismatch"),
    ("a.html", b"<script>alert(1)</script>", "text/html", "file_not_accepted"),
    ("a.svg", b"<svg/>", "image/svg+xml", "file_not_accepted"),
    ("a.exe", PROGRAM, "application/octet-stream", "file_not_accepted"),
    ("utan ändelse", PDF, "application/pdf", "file_not_accepted"),
]


async def test_what_is_not_what_it_says_is_refused(speak: Speak, case: str) -> None:
    for name, content, stated, code in REFUSED:
        answer = await speak("anna").post(f"{case}/files", files={"file": (name, content, stated)})
        assert (answer.status_code, answer.json()["code"]) == (415, code), name
    assert (await speak("anna").get(f"{case}/files")).json() == []


async def test_a_name_loses_its_path_and_its_control_signs(speak: Speak, case: str) -> None:
    answer = await speak("anna").post(
        f"{case}/files", files={"file": ("../../etc\\x\x1b\u202eb.pdf", PDF, "application/pdf")}
    )
    assert "/" not in answer.json()["name"]
    assert answer.json()["name"].isprintable()


async def test_more_than_25_megabytes_is_too_large(speak: Speak, case: str) -> None:
    large = PDF + bytes(26 * 1024 * 1024)
    answer = await speak("anna").post(f"{case}/files", files={"file": ("a.pdf", large, "application/pdf")})
    assert (answer.status_code, answer.json()["code"]) == (413, "too_large")


async def test_what_does_not_say_how_large_it_is_is_counted(speak: Speak, case: str) -> None:
    async def endless() -> AsyncIterator[bytes]:
        yield b'--x\r\nContent-Disposition: form-data; name="file"; filename="a.pdf"\r\n\r\n%PDF-'
        for _ in range(27):
            yield bytes(1024 * 1024)
        yield b"\r\n--x--\r\n"

    headers = {"Content-Type": "multipart/form-data; boundary=x"}
    answer = await speak("anna").post(f"{case}/files", content=endless(), headers=headers)
    assert (answer.status_code, answer.json()["code"]) == (413, "too_large")


async def test_a_form_that_is_none_is_told_so(speak: Speak, case: str) -> None:
    for content_type, body in (
        ("multipart/form-data", b"x"),
        ("multipart/form-data; boundary=x", b"--y\r\n"),
        ("multipart/form-data; boundary=x", b"--x--\r\n"),
    ):
        answer = await speak("anna").post(f"{case}/files", content=body, headers={"Content-Type": content_type})
        assert answer.status_code in (400, 422), answer.text
        assert answer.headers["content-type"] == "application/problem+json"


async def test_a_file_of_another_case_is_unknown(speak: Speak, case: str) -> None:
    answer = await speak("anna").get(f"{case}/files/{'0' * 64}")
    assert (answer.status_code, answer.json()["code"]) == (404, "unknown_file")


async def test_a_destroyed_file_is_gone(speak: Speak, case: str, parts: Parts) -> None:
    sent = await speak("anna").post(f"{case}/files", files={"file": ("a.pdf", PDF, "application/pdf")})
    with parts.record.sessions.begin() as session:
        session.execute(text("update files set content = null"))
    answer = await speak("anna").get(sent.headers["location"])
    assert (answer.status_code, answer.json()["code"]) == (410, "file_gone")


async def test_an_empty_file_is_told_to_be_empty(speak: Speak, case: str) -> None:
    answer = await speak("anna").post(f"{case}/files", files={"file": ("Underlag.pdf", b"", "application/pdf")})
    assert (answer.status_code, answer.json()["code"]) == (422, "file_empty")
    assert answer.json()["detail"] == "Filen Underlag.pdf är tom. Se efter att den har sparats, och skicka den igen."
