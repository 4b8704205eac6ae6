from __future__ import annotations

import codecs

import pytest

from workers.parsing import Undecodable, decode

ENGLISH = "<p>The council – Mara Oste’s – said “seven bridges” cost €3 each.</p>"
SPANISH = "<p>El consejo informó de que la inundación dañó 310 casas en la ribera.</p>"
ARABIC = "<p>قال مجلس المدينة إن سبعة جسور أعيد فتحها يوم الأحد بعد ارتفاع النهر</p>"
RUSSIAN = "<p>Городской совет сообщил, что семь мостов снова открыты после наводнения.</p>"
CHINESE = "<p>市议会周日表示，洪水过后七座桥梁已重新开放，无人受伤。</p>"
JAPANESE = "<p>市議会は日曜日、洪水の後に七つの橋が再開されたと発表した。</p>"


def meta(label: str, text: str) -> str:
    return f'<html><head><meta charset="{label}"></head><body>{text}</body></html>'


@pytest.mark.parametrize(
    ("text", "encoding", "header", "why"),
    [
        (ENGLISH, "utf-8", None, "nothing is said"),
        (ENGLISH, "utf-8", "utf-8", "the truth is said"),
        (ENGLISH, "utf-8", "iso-8859-1", "a server's wrong default"),
        (meta("iso-8859-1", ENGLISH), "utf-8", None, "the page's wrong claim"),
        (ENGLISH, "cp1252", "windows-1252", "header"),
        (ENGLISH, "cp1252", "iso-8859-1", "Latin-1 means Windows-1252"),
        (meta("iso-8859-1", ENGLISH), "cp1252", None, "the same in the page"),
        (SPANISH, "latin-1", "utf-8-sig-wrong", "an unknown label"),
        (meta("iso-8859-1", SPANISH), "latin-1", "utf-8", "the header is wrong, the page right"),
        (meta("windows-1256", ARABIC), "cp1256", None, "Arabic, page"),
        (ARABIC, "cp1256", "windows-1256", "Arabic, header"),
        (ARABIC, "iso8859-6", "iso-8859-6", "Arabic, older"),
        (meta("windows-1251", RUSSIAN), "cp1251", None, "Cyrillic, page"),
        (RUSSIAN * 3, "cp1251", None, "Cyrillic, by statistics"),
        (RUSSIAN, "koi8-r", "koi8-r", "Cyrillic, older"),
        (meta("gb2312", CHINESE), "gb18030", None, "GB2312 means GB18030"),
        (meta("shift_jis", JAPANESE), "cp932", None, "Japanese"),
        (JAPANESE, "euc_jp", "euc-jp", "Japanese, older"),
        (meta("utf-16", ENGLISH), "utf-8", None, "a page that can be read this far is not UTF-16"),
    ],
)
def test_the_text_is_read_whatever_is_said(
    text: str, encoding: str, header: str | None, why: str
) -> None:
    assert decode(text.encode(encoding), header) == text


@pytest.mark.parametrize(
    ("mark", "encoding"),
    [
        (codecs.BOM_UTF8, "utf-8"),
        (codecs.BOM_UTF16_LE, "utf-16-le"),
        (codecs.BOM_UTF16_BE, "utf-16-be"),
        (codecs.BOM_UTF32_LE, "utf-32-le"),
    ],
)
def test_a_byte_order_mark_outranks_the_header(mark: bytes, encoding: str) -> None:
    assert decode(mark + ARABIC.encode(encoding), "iso-8859-1") == ARABIC


def test_one_stray_byte_is_forgiven_and_shows() -> None:
    body = (SPANISH * 20).encode() + b"\xff"
    assert decode(body, "utf-8") == SPANISH * 20 + "\ufffd"


@pytest.mark.parametrize(
    ("body", "why"),
    [
        (b"%PDF-1.7 \xff\xfe\x00", "a PDF sent as HTML"),
        (b"\x89PNG\r\n\x1a\n\x00\x00", "a picture"),
        (b"PK\x03\x04" + bytes(range(256)), "a word processor's file"),
        (bytes(range(256)) * 40, "any bytes"),
        (b"\x00\x01\x02\x03" * 50, "control characters"),
    ],
)
def test_what_is_not_text_is_refused(body: bytes, why: str) -> None:
    with pytest.raises(Undecodable, match="UTF-8"):
        decode(body)
