"""What a person sees of a check."""

from __future__ import annotations

import io

import pytest
from goal_files import GoalFile, block, result_of, shown
from rich.cells import cell_len
from rich.console import Console

from whylint.linter.diagnostic import Suggestion
from whylint.reporting.text import write_errors, write_nothing_to_check, write_text
from whylint.sources.document import InputError

PORTAL = GoalFile("goals:\n  - The portal must improve communication\n")
SENTENCE = "The portal must improve communication"


def test_single_finding_reads_like_a_compilers() -> None:
    statement = PORTAL.statement(SENTENCE)
    rewrite = Suggestion("<Who> can <do what>", "has-placeholders")
    found = PORTAL.found("WHY301", "improve communication", statement, missing="with whom?", suggestions=(rewrite,))
    assert shown(result_of(found)).startswith(
        block("""
        .error[WHY301]: name-of-why301
        .  Two readers would picture different changes.
        . --> goals.yaml:2:21
        .   |
        . 2 |   - The portal must improve communication
        .   |                     ^^^^^^^^^^^^^^^^^^^^^--- with whom?
        .   |
        .   = question: What would you see?
        .   = rewrite: (fill in what stands between < and >)
        .       - The portal must improve communication
        .       + <Who> can <do what>
        """)
        + "\n\n1 error in 1 file, 1 statement\n"
    )


def test_findings_of_one_statement_share_its_line() -> None:
    statement = PORTAL.statement(SENTENCE)
    text = shown(
        result_of(
            PORTAL.found("WHY403", SENTENCE, statement, severity="warning", missing="by when?"),
            PORTAL.found("WHY401", SENTENCE, statement, missing="how much?"),
            PORTAL.found("WHY301", "improve communication", statement),
            PORTAL.found("WHY103", "The portal", statement, severity="warning"),
        )
    )
    assert text.startswith(
        block("""
        . --> goals.yaml:2:5
        .   |
        . 2 |   - The portal must improve communication
        .   |     ^^^^^^^^^^ WHY103
        .   |                     ^^^^^^^^^^^^^^^^^^^^^ WHY301
        .   |     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ WHY401, WHY403
        .   |                                          --- how much?
        .   |                                          --- by when?
        .   |
        .warning[WHY103]: name-of-why103 (2:5)
        """)
    )
    assert text.count(SENTENCE) == 1
    assert text.count("= question: What would you see?") == 4
    codes = [line.partition("[")[2][:6] for line in text.splitlines() if line.startswith(("error[", "warning["))]
    assert codes == ["WHY103", "WHY301", "WHY401", "WHY403"]
    assert "(2:21)" in text


def test_rewrite_that_serves_two_findings_is_shown_once() -> None:
    statement = PORTAL.statement(SENTENCE)
    both = Suggestion("Colleagues <do what>", "has-placeholders")
    other = Suggestion(f"{SENTENCE}\ndeadline: <when>", "has-placeholders")
    text = shown(
        result_of(
            PORTAL.found("WHY301", SENTENCE, statement, suggestions=(both,)),
            PORTAL.found("WHY401", SENTENCE, statement, suggestions=(both, other)),
        )
    )
    assert text.count("Colleagues <do what>") == 1
    under_301, under_401 = text.partition("error[WHY401]")[::2]
    assert "= rewrite, for WHY401 too: (fill in what stands between < and >)\n" in under_301
    assert under_301.endswith(f"       - {SENTENCE}\n       + Colleagues <do what>\n")
    assert "= rewrite:\n       + deadline: <when>\n" in under_401, "what is the same is not said again"


def test_line_that_stays_is_neither_old_nor_new() -> None:
    rewrite = Suggestion(f"{SENTENCE}\ndeadline: <when>", "has-placeholders")
    text = shown(result_of(PORTAL.found("WHY403", SENTENCE, PORTAL.statement(SENTENCE), suggestions=(rewrite,))))
    assert f"         {SENTENCE}\n       + deadline: <when>\n" in text


def test_second_rewrite_of_a_finding_is_an_alternative() -> None:
    rewrites = (Suggestion("One", "maybe-incorrect"), Suggestion("Two", "maybe-incorrect"))
    text = shown(result_of(PORTAL.found("WHY301", SENTENCE, PORTAL.statement(SENTENCE), suggestions=rewrites)))
    assert "= rewrite: (check that it still says what you mean)\n       - The portal" in text
    assert "= or:\n       + Two" in text
    assert text.count(f"- {SENTENCE}") == 2, "once in the file, once as the old line"


def test_finding_about_the_whole_document() -> None:
    text = shown(result_of(PORTAL.found("WHY601", "goals")))
    assert " 1 | goals:\n   | ^^^^^\n" in text


def test_span_over_several_lines_is_underlined_on_each() -> None:
    folded = GoalFile("goals:\n  - >\n    Fewer falls among\n    older residents\n")
    words = "Fewer falls among\n    older residents"
    text = shown(result_of(folded.found("WHY401", words, folded.statement(words), missing="how much?")))
    assert (
        block("""
        . 3 |     Fewer falls among
        .   |     ^^^^^^^^^^^^^^^^^
        . 4 |     older residents
        .   |     ^^^^^^^^^^^^^^^--- how much?
        """)
        in text
    )


def test_long_span_shows_its_start_and_end() -> None:
    lines = [f"line {number}" for number in range(1, 21)]
    long = GoalFile("\n".join(lines) + "\n")
    text = shown(result_of(long.found("WHY503", "\n".join(lines))))
    assert "  1 | line 1\n" in text
    assert " 20 | line 20\n" in text
    assert "line 10" not in text
    assert "...\n" in text


def test_long_line_is_cut_around_the_words() -> None:
    many = " ".join(f"word{number}" for number in range(60))
    long = GoalFile(f"- {many} WRONG {many}\n")
    text = shown(result_of(long.found("WHY303", "WRONG")), width=80)
    source, under = text.splitlines()[4:6]
    assert source.startswith(" 1 | …word")
    assert source.endswith("…")
    assert cell_len(source) <= 80
    assert source[under.index("^") : under.rindex("^") + 1] == "WRONG"


def test_long_sentence_that_is_meant_whole_is_shown_whole() -> None:
    sentence = " ".join(f"word{number}" for number in range(25))
    long = GoalFile(f"goals:\n  - {sentence}\n")
    text = shown(result_of(long.found("WHY401", sentence, long.statement(sentence))), width=80)
    rows = [line for line in text.splitlines() if "word" in line]
    assert " ".join(row.split("|")[1].strip().removeprefix("- ") for row in rows) == sentence
    assert len([line for line in text.splitlines() if "^" in line]) == len(rows)


@pytest.mark.parametrize("width", [40, 60, 80, 100, 120])
def test_nothing_is_wider_than_the_screen(width: int) -> None:
    sentence = "Het intranet moet de communicatie tussen alle afdelingen van de gemeente en de buitendienst verbeteren"
    file = GoalFile(f"goals:\n  - {sentence}\n")
    statement = file.statement(sentence)
    rewrite = Suggestion(f"{sentence}\nuiterlijk: <wanneer>", "has-placeholders")
    text = shown(
        result_of(
            file.found("WHY103", "Het intranet", statement, missing="wat verandert er, en voor wie?"),
            file.found("WHY401", sentence, statement, missing="hoeveel, van waar naar waar?", suggestions=(rewrite,)),
            file.found("WHY403", sentence, statement, missing="wanneer?", suggestions=(rewrite,)),
        ),
        width=width,
    )
    assert max(cell_len(line) for line in text.splitlines() if "whylint explain" not in line) <= width


@pytest.mark.parametrize(
    "words", ["改善する", "gezin 👩‍👩‍👧 blij", "e\u0301te\u0301", "été", "❤️ here", "한국어", "🇳🇱 trots"]
)
def test_underline_stands_under_wide_words(words: str) -> None:
    file = GoalFile(f"- 会話を {words} と 👍 end\n")
    source, under = shown(result_of(file.found("WHY301", words))).splitlines()[4:6]
    before = source[: source.index(words)]
    assert under.index("^") == cell_len(before)
    assert under.count("^") == cell_len(words)


def test_tabs_are_spread_out() -> None:
    file = GoalFile("goals:\t# a\n-\tImprove\tall\n")
    source, under = shown(result_of(file.found("WHY301", "all"))).splitlines()[4:6]
    assert "\t" not in source
    assert under.index("^") == source.index("all")


def test_words_at_the_end_of_a_file_without_line_end() -> None:
    file = GoalFile("- a")
    assert " 1 | - a\n   |   ^\n" in shown(result_of(file.found("WHY504", "a")))


HOSTILE = "\x1b[31mred\x07 \u202eevil\u202c \x9b2J [bold]loud[/bold] \x00 \u2028 \ufeff"


def test_nothing_in_a_file_reaches_the_terminal_as_a_command() -> None:
    file = GoalFile(f'- "{HOSTILE}"\n', path="a\x1b[2Jb.yaml")
    found = file.found(
        "WHY301",
        HOSTILE,
        file.statement(HOSTILE),
        message=f"“{HOSTILE}” says it",
        question=HOSTILE,
        missing=HOSTILE,
        suggestions=(Suggestion(HOSTILE, "maybe-incorrect"),),
    )
    stream = io.StringIO()
    error = InputError("x\x1b]0;title\x07.yaml", 1, 1, f"broken {HOSTILE}")
    for terminal in (True, False):
        console = Console(file=stream, width=100, force_terminal=terminal, color_system=None)
        write_text(result_of(found), console)
        write_errors([error], console)
    text = stream.getvalue()
    assert not {character for character in text if not character.isprintable()} - {"\n"}
    assert "\\x1b[31mred\\x07 \\u202eevil" in text
    assert "[bold]loud[/bold]" in text


def test_underline_counts_the_escapes() -> None:
    file = GoalFile("- \x1b[31m bad word\n")
    source, under = shown(result_of(file.found("WHY301", "bad"))).splitlines()[4:6]
    assert source[under.index("^") :].startswith("bad word")


def test_no_escape_codes_without_a_terminal_and_no_colours_with_no_color(monkeypatch: pytest.MonkeyPatch) -> None:
    result = result_of(PORTAL.found("WHY301", SENTENCE, PORTAL.statement(SENTENCE)))
    assert "\x1b" not in shown(result)
    monkeypatch.setenv("NO_COLOR", "1")
    stream = io.StringIO()
    write_text(result, Console(file=stream, width=80, force_terminal=True, color_system="truecolor"))
    assert "\x1b[31" not in stream.getvalue()
    assert ";31m" not in stream.getvalue()


def test_each_finding_speaks_its_own_language() -> None:
    file = GoalFile("- Improve\n- Verbeter\n")
    english = file.found("WHY301", "Improve", file.statement("Improve"))
    dutch = file.found("WHY301", "Verbeter", file.statement("Verbeter"), language="nl")
    text = shown(result_of(english, dutch))
    assert "error[WHY301]" in text
    assert "fout[WHY301]" in text
    assert "= question:" in text
    assert "= vraag:" in text


def test_summing_up() -> None:
    file = GoalFile("- Improve\n- Verbeter\n- Meer\n")
    found = [file.found("WHY301", "Improve"), file.found("WHY302", "Verbeter", severity="warning", language="nl")]
    found.append(file.found("WHY402", "Meer", severity="info", language="nl"))
    files = [("a.yaml", 5), ("goals.yaml", 3)]
    assert "1 fout, 1 waarschuwing, 1 opmerking in 2 bestanden, 8 uitspraken\n" in shown(result_of(*found, files=files))
    english = shown(result_of(*found, *found, files=files), language="en")
    assert "2 errors, 2 warnings, 2 notes in 2 files, 8 statements\n" in english
    assert "whylint explain WHY301" in english


def test_all_clear() -> None:
    assert shown(result_of()) == "All clear: nothing found in 1 file, 1 statement\n"
    assert shown(result_of(files=[])) == "", "where nothing was read, nothing is clear"


def test_summing_up_tells_that_not_all_was_read() -> None:
    error = InputError("other.yaml", 3, 1, "broken")
    clear = shown(result_of(errors=[error]))
    assert clear.startswith("Nothing found in what could be read")
    assert "1 problem with the input" in clear


def test_errors_have_places() -> None:
    stream = io.StringIO()
    errors = [InputError("other.yaml", 3, 1, "broken YAML"), InputError("gone.yaml", None, None, "no such file")]
    write_errors(errors, Console(file=stream, width=40, force_terminal=False))
    assert stream.getvalue() == "error: other.yaml:3:1: broken YAML\nerror: gone.yaml: no such file\n"


def test_nothing_to_check_says_where_it_looked() -> None:
    stream = io.StringIO()
    write_nothing_to_check(["plans", "more"], Console(file=stream, width=80, force_terminal=False))
    assert stream.getvalue().startswith("nothing to check: no goal was found in plans, more.")
