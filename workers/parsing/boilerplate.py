"""What stands around an article and is not of it, by how it reads.

The page's structure is trafilatura's to judge; this is for what it leaves. Lines are judged whole,
so that a sentence about cookies stays and a cookie banner goes.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

LONGEST_LINE = 300  # characters; a longer paragraph is prose

# A comment form or the comments begin: nothing after is of the article.
COMMENTS_BEGIN = (
    r"(leave|post|add|write|submit) (a|your) (reply|comment|response)( cancel reply)?",
    r"(leave a )?(reply|comment)s?( to .{1,80})?",
    r"(\d[\d,.]* )?comments?( \(?\d+\)?)?",
    r"(no|one|\d+) (comments?|replies|responses|thoughts)( (on|to) .{1,200})?( yet)?",
    r"join the (conversation|discussion)",
    r"(view|show|read|load|see) (all )?(\d+ )?comments?( \(?\d+\)?)?",
    r"cancel reply",
    r"your email address will not be published\b.*",
    r"comments (are|have been) closed\b.*",
    r"deja (un comentario|una respuesta|tu comentario)( cancelar( la)? respuesta)?",
    r"(\d+ )?comentarios?",
    r"laisser un commentaire( annuler la réponse)?", r"laissez un commentaire",
    r"(\d+ )?commentaires?", r"(schreibe?n?|hinterlasse) (einen|sie einen) kommentar",
    r"(\d+ )?kommentare?", r"(اترك|أضف|اكتب) (تعليق|رد)\S*( .{1,40})?", r"التعليقات",
    r"(دیدگاهتان|نظرتان|نظر خود) را بنویسید.*", r"(ارسال|ثبت) (نظر|دیدگاه)", r"نظرات",
)  # fmt: skip

# Other articles are listed: their titles follow.
RELATED_BEGIN = (
    r"(related|recommended|more|further|similar|popular|latest|trending|top|other)"
    r" (articles?|stories|news|posts?|reading|content|topics?|coverage|videos?|headlines)",
    r"(related|recommended( for you)?|trending( now)?|most (read|popular|viewed|shared)|read next)",
    r"more (from|on|in|about) .{1,60}", r"(you (may|might) also (like|be interested in))\b.*",
    r"(read|see|watch) (more|also|next|this)", r"(don't miss|up next|editor'?s'? (picks?|choice))",
    r"(lea|lee|ver|leer|vea) (también|además|más)", r"te puede interesar.*",
    r"noticias relacionadas", r"(à )?lire aussi", r"(sur le même (sujet|thème))", r"articles liés",
    r"lesen sie auch", r"mehr zum thema", r"(اقرأ|إقرأ|شاهد|طالع) (أيضا|ايضا|أيضًا|المزيد).*",
    r"(مواضيع|أخبار|مقالات) (ذات صلة|متعلقة)", r"(بیشتر بخوانید|مطالب مرتبط|اخبار مرتبط)",
)  # fmt: skip

# Lines that go alone.
ALONE = (
    r"(read|see|watch|listen|more|related|also read|read also|read more|don't miss"
    r"|lea también|lee también|lire aussi|à lire aussi|lesen sie auch|اقرأ أيضا|اقرأ أيضًا"
    r"|بیشتر بخوانید)\s?[:|»>–-]\s?.{1,250}",
    r"(click to )?(share|tweet|pin|email|print|save|copy link|whatsapp|facebook|twitter|telegram"
    r"|linkedin|reddit|pocket|x|threads|bluesky|messenger|instagram|youtube|rss"
    r"|copy (the )?(link|url)|link copied!?|send)([\s,:|/·•]+(share|tweet|pin|email|print|save"
    r"|whatsapp|facebook|twitter|telegram|linkedin|reddit|pocket|x|threads|bluesky|messenger"
    r"|instagram|youtube|link|this|on|via|by|to|a|friend|now|story|article|post|page|with"
    r"|\(?opens in (a )?new window\)?))*[.!:]?",
    r"(click to )?(share|email|send|print|tweet) (this|on|via|with|to)\b.{0,100}",
    r"(compartir|comparte|partager|teilen|شارك|اشتراک ?گذاری|مشاركة|همرسانی)( .{0,60})?",
    r"(follow|like|find|join|connect with) (us|me) (on|at|in)\b.{0,120}",
    r"(síguenos|suivez-nous|folgen sie uns|تابعنا|تابعونا|ما را دنبال کنید)\b.{0,120}",
    r"(sign up|subscribe|register|log ?in|sign in)( now| here| today| free)?"
    r"( (for|to|with|and)\b.{1,160})?[.!]?",
    r"(get|receive|enter|type) (our|the|your|all|breaking)\b.{0,80}"
    r"(newsletters?|inbox|email( address)?|alerts|notifications)\b.{0,80}",
    r"(already|not) a (subscriber|member)\b.{0,80}", r"(suscríbete|abonnez-vous|اشترك|عضویت)\b.*",
    r"(we|this (web)?site|our (web)?site)( and our( \d+)? partners)? uses? cookies\b.*",
    r"by (continuing|using|clicking|browsing)\b.{0,160}(cookies?|terms|privacy|consent)\b.*",
    r"(accept|reject|allow|manage|decline)( all| only)?( the)?"
    r"( (necessary|essential|optional))?( (cookies|preferences|settings|consent|choices))+",
    r"(accept|reject|allow) all", r"(cookie|privacy) (policy|notice|settings|preferences)[.!]?",
    r"(utilizamos|usamos|nous utilisons|wir verwenden) .{0,40}cookies?\b.*",
    r"(aceptar|accepter|akzeptieren)( todas?| tout| alle)?( las| les)?( cookies?)?",
    r"required fields are marked\b.*", r"save my name, email\b.*", r"notify me (of|by|when)\b.*",
    r"(name|email|e-mail|website|comment|message)( ?\*| \(required\))?:?",
    r"(post|submit|send|publish) (a )?(comment|reply)?", r"this site uses akismet\b.*",
    r"learn how your comment data\b.*", r"(los campos|les champs) .{0,40}(\*|obligato\S+).*",
    r"(tu|su|votre) (dirección|adresse) .{0,60}(publicad|publiée|mail)\S*.*",
    r"(©|\(c\)|copyright)\s.{0,200}", r".{0,80}\ball rights reserved\b.{0,80}",
    r"todos los derechos reservados.*", r"tous droits réservés.*", r"جميع الحقوق محفوظة.*",
    r"(تمامی|کلیه) حقوق .{0,60}محفوظ.*",
    r"(advertisement|advertising|sponsored( content)?|ad|publicidad|publicité|anzeige|werbung"
    r"|إعلان|اعلان|تبلیغات)( ?[-–—:] ?(scroll|continue|story continues|continue reading).{0,60})?",
    r"(continue|keep) reading( .{0,60})?", r"(story|article) continues (below|after).{0,60}",
    r"(skip|jump|back) to (the )?(main )?(content|navigation|top|footer)", r"(read|show|load) more",
    r"(tags?|filed under|topics|categories|posted in|etiquetas|mots-clés|الوسوم|برچسب ?ها)\s?:.*",
    r"\d+ (min(ute)?s?) read",
    r"(listen|listen to this article|play|pause|mute|watch live)( .{0,30})?",
    r"(photo|image|video|listen|gallery|menu|search|home|loading|close|next|previous|print)\s?[.…]*",
    r"(\d+(\.\d+)?[km]? )?(shares?|views?|likes?|tweets?)", r"https?://\S+", r"[\W_]{1,40}",
    r"(tu|your) navegador\b.*", r"(please )?(enable|turn on) javascript\b.*",
    r"(your|this) browser (does not|doesn't) support\b.*",
)  # fmt: skip


def _whole(patterns: Iterable[str]) -> re.Pattern[str]:
    return re.compile("|".join(f"(?:{pattern})" for pattern in patterns), re.IGNORECASE)


_COMMENTS_BEGIN, _RELATED_BEGIN, _ALONE = map(_whole, (COMMENTS_BEGIN, RELATED_BEGIN, ALONE))
_SENTENCE_END = (".", "!", "?", "”", '"', "»", "؟", "۔", "…", ":", ";")


def without_boilerplate(paragraphs: Iterable[str]) -> list[str]:
    """The paragraphs that are the article's."""
    kept: list[str] = []
    in_titles = False
    for paragraph in paragraphs:
        line = " ".join(paragraph.split())
        short = len(line) <= LONGEST_LINE
        if short and kept and _COMMENTS_BEGIN.fullmatch(line):
            break
        if short and _begins_titles(line):
            in_titles = True
            continue
        in_titles = in_titles and _reads_as_title(line)
        if line and not in_titles and not (short and _ALONE.fullmatch(line)):
            kept.append(paragraph.strip())
    return kept


def _begins_titles(line: str) -> bool:
    heading = line.rstrip(" :»>")
    return _reads_as_title(heading) and _RELATED_BEGIN.fullmatch(heading) is not None


def _reads_as_title(line: str) -> bool:
    return len(line) <= 160 and not line.endswith(_SENTENCE_END)
