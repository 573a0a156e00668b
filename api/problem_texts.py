"""What the API's own problems say, in Swedish and English. Refusals have their texts in the catalogues."""

from typing import NamedTuple


class Wording(NamedTuple):
    """A problem in one language: what is wrong, and what to do next, with ``{particulars}``."""

    says: str
    remedy: str


class ProblemKind(NamedTuple):
    """A problem that the API itself finds."""

    status: int
    sv: Wording
    en: Wording

    def wording(self, language: str) -> Wording:
        """The problem in a language; in Swedish where there is no other."""
        return self.en if language == "en" else self.sv


PROBLEMS: dict[str, ProblemKind] = {
    "malformed_json": ProblemKind(
        400,
        Wording("Det som skickades är inte JSON: {problem}", "Skicka giltig JSON i UTF-8."),
        Wording("What was sent is no JSON: {problem}", "Send valid JSON in UTF-8."),
    ),
    "malformed_request": ProblemKind(
        400,
        Wording("Anropet går inte att läsa.", "Se efter i /openapi.json hur anropet ska se ut."),
        Wording("The request cannot be read.", "See in /openapi.json what the request should look like."),
    ),
    "faulty_spreadsheet": ProblemKind(
        422,
        Wording("Inget övertogs: {count} fel i kalkylbladet.", "Rätta cellerna i listan errors och skicka filen igen."),
        Wording("Nothing was taken over: {count} faults.", "Correct the cells in the list errors, and send it again."),
    ),
    "person_not_in_register": ProblemKind(
        404,
        Wording("Personen {person} finns inte i registret.", "För in personen i registret, eller ange en annan."),
        Wording("The person {person} is not in the register.", "Enter the person in the register, or name another."),
    ),
    "stands_in_for_oneself": ProblemKind(
        409,
        Wording("Ingen vikarierar för sig själv.", "Ange någon annan som vikarie."),
        Wording("Nobody stands in for oneself.", "Name somebody else as the substitute."),
    ),
    "ends_before_it_starts": ProblemKind(
        409,
        Wording("Sista dagen {until} ligger före den första, {starts}.", "Ange en sista dag som inte är tidigare."),
        Wording("The last day, {until}, comes before the first, {starts}.", "Give a last day that is no earlier."),
    ),
    "not_your_substitute": ProblemKind(
        403,
        Wording("Du kan bara ange en vikarie för dig själv.", "Be kansliet föra in vikarien."),
        Wording("You can name a substitute for yourself alone.", "Ask the secretariat to enter the substitute."),
    ),
    "unauthenticated": ProblemKind(
        401,
        Wording(
            "Anropet saknar en giltig åtkomstnyckel.",
            "Skicka huvudet Authorization: Bearer följt av din nyckel.",
        ),
        Wording(
            "The request bears no valid access token.",
            "Send the header Authorization: Bearer with your token.",
        ),
    ),
    "not_for_your_role": ProblemKind(
        403,
        Wording("Det här är inte öppet för rollen {role}.", "Be någon med en annan roll: {roles}."),
        Wording("This is not open to the role {role}.", "Ask somebody in another role: {roles}."),
    ),
    "role_ended": ProblemKind(
        403,
        Wording(
            "Åtkomstnyckeln gäller rollen {role}, som personen inte längre har.",
            "Låt kansliet föra in rollen i registret, eller använd en nyckel för en roll som du har.",
        ),
        Wording(
            "The token is for the role {role}, which its person no longer holds.",
            "Let the secretariat enter the role in the register, or use a token for a role that you hold.",
        ),
    ),
    "other_association": ProblemKind(
        403,
        Wording("Åtkomstnyckeln gäller ett annat förbund än {association}.", "Använd en nyckel för det förbundet."),
        Wording("The token is for another association than {association}.", "Use a token for that association."),
    ),
    "not_found": ProblemKind(
        404,
        Wording("Det finns inget på adressen {path}.", "Se efter i /openapi.json vilka adresser som finns."),
        Wording("There is nothing at {path}.", "See in /openapi.json which addresses there are."),
    ),
    "unknown_case": ProblemKind(
        404,
        Wording(
            "Det finns inget ärende {case} som du har tillgång till.",
            "Kontrollera förbund och ärendenummer, eller be kansliet om tillgång.",
        ),
        Wording(
            "There is no case {case} that you have access to.",
            "Check the association and the case number, or ask the secretariat for access.",
        ),
    ),
    "unknown_association": ProblemKind(
        404,
        Wording("Det finns inget förbund med namnet {association}.", "Kontrollera förbundets nyckel i adressen."),
        Wording("There is no association called {association}.", "Check the association's key."),
    ),
    "faulty_rulebook": ProblemKind(
        503,
        Wording(
            "Förbundets regelbok kan inte användas: {mistakes}",
            "Rätta filen och kontrollera den med tertial rulebook check.",
        ),
        Wording(
            "The association's rulebook cannot be used: {mistakes}",
            "Correct the file and check it with tertial rulebook check.",
        ),
    ),
    "unknown_command": ProblemKind(
        404,
        Wording(
            "Inget kommando {command} är antecknat.",
            "Vänta en stund och fråga igen om kommandot nyss togs emot; kontrollera annars dess id.",
        ),
        Wording(
            "No command {command} is on record.",
            "If it has just been taken on, wait a moment and ask again; otherwise check its id.",
        ),
    ),
    "unknown_document": ProblemKind(
        404,
        Wording("Ärendet har inget dokument {document}.", "Ärendets lista över dokument visar vad de heter."),
        Wording("The case has no document {document}.", "The case's list of documents shows their names."),
    ),
    "document_not_ready": ProblemKind(
        404,
        Wording("Dokumentet {document} är beställt men inte framtaget än.", "Försök igen om en stund."),
        Wording("The document {document} is ordered and not produced yet.", "Try again in a moment."),
    ),
    "unknown_file": ProblemKind(
        404,
        Wording("Ärendet har ingen fil {file}.", "Ärendets lista över filer visar deras kontrollsummor."),
        Wording("The case has no file {file}.", "The case's list of files shows their hashes."),
    ),
    "unknown_draft": ProblemKind(
        404,
        Wording("Det finns inget utkast.", "Spara ett utkast först."),
        Wording("There is no draft.", "Save a draft first."),
    ),
    "unknown_meeting": ProblemKind(
        404,
        Wording("Registret har inget sammanträde den {on}.", "Listan över sammanträden visar vilka som finns."),
        Wording("The register has no meeting on {on}.", "The list of meetings shows which there are."),
    ),
    "method_not_allowed": ProblemKind(
        405,
        Wording("{method} går inte att göra här.", "Huvudet Allow visar vad som går."),
        Wording("{method} cannot be done here.", "The header Allow shows what can."),
    ),
    "meeting_exists": ProblemKind(
        409,
        Wording("Det finns redan ett sammanträde den {on}.", "Välj en annan dag, eller ändra det som finns."),
        Wording("There is already a meeting on {on}.", "Choose another day, or change the one that there is."),
    ),
    "meeting_gone_by": ProblemKind(
        409,
        Wording("Den {on} har redan varit.", "Ange en dag som ännu inte har varit."),
        Wording("{on} has passed already.", "Give a day that is still to come."),
    ),
    "meeting_cancelled": ProblemKind(
        409,
        Wording("Sammanträdet den {on} är inställt.", "Lägg till ett nytt sammanträde."),
        Wording("The meeting on {on} is cancelled.", "Add a new meeting."),
    ),
    "file_gone": ProblemKind(
        410,
        Wording("Filen {file} är gallrad.", "Gallringsbeslutet finns i ärendets journal."),
        Wording("The file {file} has been destroyed.", "The disposal decision is in the case's journal."),
    ),
    "draft_changed": ProblemKind(
        412,
        Wording("Utkastet har ändrats av någon annan.", "Hämta det igen, för in dina ändringar och spara."),
        Wording("Somebody else has changed the draft.", "Fetch it again, enter your changes and save."),
    ),
    "too_large": ProblemKind(
        413,
        Wording(
            "Det som skickades är för stort; gränsen är {limit}.",
            "Dela upp det, eller skicka bilagor som filer.",
        ),
        Wording("What was sent is too large; the limit is {limit}.", "Divide it, or send attachments as files."),
    ),
    "too_deep": ProblemKind(
        413,
        Wording(
            "JSON får inte vara mer än {limit} nivåer djup.",
            "Skicka kommandot i den form som /openapi.json visar.",
        ),
        Wording(
            "JSON may not be more than {limit} levels deep.",
            "Send the command in the form that /openapi.json shows.",
        ),
    ),
    "wrong_content_type": ProblemKind(
        415,
        Wording("Innehåll av typen {given} tas inte emot här.", "Skicka det som {wanted}."),
        Wording("Content of the type {given} is not taken here.", "Send it as {wanted}."),
    ),
    "file_not_accepted": ProblemKind(
        415,
        Wording("Filer av typen {given} tas inte emot.", "Skicka PDF, bild, kontorsdokument, text eller CSV."),
        Wording(
            "Files of the type {given} are not accepted.",
            "Send a PDF, an image, an office document, text or CSV.",
        ),
    ),
    "file_mismatch": ProblemKind(
        415,
        Wording(
            "Filen säger sig vara {claimed} men innehållet är {found}.",
            "Spara om den i det format som namnet anger och skicka den igen.",
        ),
        Wording(
            "The file claims to be {claimed} and its content is {found}.",
            "Save it again in the format that its name says, and send it again.",
        ),
    ),
    "file_empty": ProblemKind(
        422,
        Wording("Filen {name} är tom.", "Se efter att den har sparats, och skicka den igen."),
        Wording("The file {name} is empty.", "See that it has been saved, and send it again."),
    ),
    "invalid": ProblemKind(
        422,
        Wording("Det som skickades har inte rätt form.", "Rätta det som räknas upp i errors och skicka igen."),
        Wording("What was sent is not of the right shape.", "Correct what errors lists, and send it again."),
    ),
    "too_many_attempts": ProblemKind(
        429,
        Wording("För många försök med ogiltig åtkomstnyckel.", "Vänta {seconds} sekunder och försök igen."),
        Wording("Too many attempts with an invalid access token.", "Wait {seconds} seconds and try again."),
    ),
    "internal": ProblemKind(
        500,
        Wording(
            "Ett fel har uppstått i programmet. Det är antecknat i loggen som {request}.",
            "Försök igen med samma Idempotency-Key. Om det händer igen: nämn {request} för driften.",
        ),
        Wording(
            "The program has failed. The log has it as {request}.",
            "Try again with the same Idempotency-Key. If it happens again, name {request} to the operators.",
        ),
    ),
    "database_unreachable": ProblemKind(
        503,
        Wording("Databasen svarar inte.", "Försök igen om en stund med samma Idempotency-Key."),
        Wording("The database does not answer.", "Try again in a moment with the same Idempotency-Key."),
    ),
    "temporal_unreachable": ProblemKind(
        503,
        Wording(
            "Temporal svarar inte, så kommandot har inte tagits emot.",
            "Försök igen om en stund med samma Idempotency-Key.",
        ),
        Wording(
            "Temporal does not answer, so the command was not taken on.",
            "Try again in a moment with the same Idempotency-Key.",
        ),
    ),
}
"""Every problem by its code."""
