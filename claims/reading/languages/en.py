from claims.reading.languages.english_clauses import CLAUSES
from claims.reading.languages.english_dates import DATES
from claims.reading.languages.english_numbers import NUMBERS
from claims.reading.languages.tables import (
    Language,
    Mark,
    ProseTable,
    each_word,
    phrases,
)


def inflected(bases: str) -> str:
    """The forms of regular English verbs, with bars between: "state" gives stated, stating …"""
    forms: list[str] = []
    for base in bases.split():
        stem = base.removesuffix("e")
        if base.endswith("y") and base[-2] not in "aeo":
            forms += [base, base[:-1] + "ies", base[:-1] + "ied", base + "ing"]
        elif base.endswith(("s", "sh", "ch")):
            forms += [base, base + "es", base + "ed", base + "ing"]
        else:
            forms += [base, base + "s", stem + "ed", stem + "ing"]
    return " | ".join(forms)


def planned(events: str) -> str:
    """Events after "will" and "would", each beginning with a bar: plans, not predictions."""
    return "".join(
        f" | {word} {event}" for event in events.split("|") for word in ("will", "would")
    )


PROSE = ProseTable(
    titles=each_word(
        "mr mrs ms dr prof gen lt col maj capt cpl sgt adm brig sen rep gov pres hon rev fr sr"
        " st mt ft no nos art sec fig vol pp p jan feb mar apr jun jul aug sept sep oct nov dec"
        " vs v messrs mme mlle supt det insp cmdr cdr amb atty min dept univ approx est ca cf"
        " e.g i.e lt.col maj.gen lt.gen brig.gen"
    ),
    abbreviations=each_word(
        "u.s u.k u.n e.u u.s.a d.c u.a.e a.m p.m a.d b.c inc ltd co corp bros jr etc al ave"
        " blvd rd est ph.d m.d b.a m.a s.a p.l.c mon tue tues wed thu thur thurs fri sat sun"
        " mass calif conn fla ill mich minn pa tex va wash ariz"
    ),
    starters=each_word(
        "the a an he she it they we i you his her its their this that these those there in on"
        " at but and or so if when while as after before since although however meanwhile for"
        " from by with to what who why how where which no not one two some many most all both"
        " each according also earlier later last then yet still under over"
    ),
    marks={
        Mark.SAY: phrases(
            "say | says | said | saying | tell | tells | told | telling | write | writes |"
            " wrote | written | writing | quoted | quoting | quotes | tweeted | tweets |"
            + inflected("add stress emphasize emphasise insist explain argue remark comment")
            + "| reiterate | reiterated | reiterates | reiterating | posted | continued | recalled"
            "| replied | quipped | testified | testifies | testify | went on to say"
        ),
        Mark.REPORT: phrases(
            inflected(
                "report announce state claim confirm note declare acknowledge assert allege"
                " reveal disclose estimate suggest indicate conclude mention warn caution"
                " stipulate maintain contend observe respond underline underscore highlight"
                " complain boast concede recount attest affirm clarify signal point repeat"
            )
            + "| admit | admits | admitted | find | finds | found"
            "| show | shows | showed | shown"
        ),
        Mark.ACCORDING: phrases("according to | as per | in the words of"),
        Mark.OPINION: phrases(
            "facing many | difficulties | is different from | seem | seems | seemed | seemingly"
            " | appear to | appears to | appears | appeared to | arguably | apparently |"
            " obviously | clearly | surely | undoubtedly | frankly | unfortunately | sadly |"
            " regrettably | hopefully | luckily | fortunately | ironically | shameful |"
            " disgraceful | outrageous | absurd | ridiculous | foolish | stupid | wonderful |"
            " beautiful | terrible | horrible | awful | disgusting | brilliant | magnificent |"
            " pathetic | hypocrisy | hypocritical | cowardly | shame | scandalous | disastrous |"
            " catastrophic | deplorable | commendable | admirable | nonsense | folly | in my"
            " view | in my opinion | in our view | no doubt | it is clear | it is obvious | it"
            " is hard to | it is difficult to | it is easy to | it is unknown | it remains to be"
            " seen | remains to be seen | it is time to | it is important | it is worth | it is"
            " impossible | of course | the truth is | the fact is | the problem is | the"
            " question is | the answer is | at best | at worst | deserve | deserves | deserved |"
            " the worst | the best | so-called | as if | nothing more than | nothing less than |"
            " too many | too often | too little | too much | far too | perhaps | maybe |"
            " probably | possibly | presumably | difficult mission | important question |"
            " question arises | questions arise | good efforts | concerned | cannot be"
            " overstated | speaks volumes | make no mistake | believe me | mark my words | one"
            " wonders | it strikes me | great people | great country | proud of | not easy |"
            " in this regard | the situation is | the situation was | situation differed |"
            " situation differs | rather than | is wrong | is right | was wrong | was right |"
            " is a mistake | was a mistake | failure of imagination | moral | immoral |"
            " unjust | unfair"
        ),
        Mark.PREDICTION: phrases(
            "may | might | could | likely | unlikely | is bound to | are bound to | is set to |"
            " are set to | is expected to | are expected to | was expected to | were expected to"
            " | expected to | is poised to | are poised to | is about to | on the verge of |"
            " expects | expect | anticipates | forecast to | predicts | predict | predicted |"
            " couldn't | prospects | in the future"
        ),
        Mark.FUTURE: phrases(
            "will | won't | would | shall | i'll | we'll | they'll | he'll | she'll | it'll |"
            " you'll | there'll | wouldn't | going to"
        ),
        Mark.DUTY: phrases(
            "must | should | ought to | shouldn't | mustn't | have to | has to | need to |"
            " needs to | needs | the need for | the need to | let us | let's | it is time |"
            " we need | high time | had better | cannot afford | can only | calls for action |"
            " necessary to | can't afford | ought | get out and vote | please | do not forget |"
            " don't forget | remember that |"
            " imagine"
        ),
        Mark.MOTIVE: phrases(
            "hope | hopes | hoped | hoping | want | wants | wanted | wanting | wish | wishes |"
            " wished | fear | fears | feared | fearing | try to | tries to | tried to | trying"
            " to | trying not to | in a hurry | in no hurry | intend | intends | intended |"
            " intending | in order not to | eager to | keen to | anxious to | desperate to |"
            " determined to | reluctant to | bent on | aims to | aimed to | aiming to | seeks to"
            " | sought to | feels | felt | feeling | believes | believed | believe | thinks |"
            " thought | think | worries | worried | dreams of | dreamed of | is ready to | are"
            " ready to | is tempted | calculations | motivated by | under pressure"
        ),
        Mark.FIGURE: phrases(
            "in the eyes of | turned its back | blinked first | crossed a line | red line |"
            " looked away | lost faith | played its cards | betrayed | haunted | gambled | lost"
            " its way | crossroads | minefield | mine field | field of mines | dangerous mines |"
            " tightrope | at a crossroads | house of cards | powder keg | tipping point |"
            " double-edged sword | playing with fire | plays with fire | tip of the iceberg |"
            " last straw | elephant in the room | writing is on the wall | walking on eggshells"
            " | rock and a hard place | uphill battle | perfect storm | can of worms | domino"
            " effect | pandora's box | quagmire | abyss | brink | precipice | storm clouds | new"
            " chapter | turning point | chess game | chessboard | chess board | game of chess |"
            " sinking ship | runaway train | ticking time bomb | time bomb | tinderbox | melting"
            " pot | gathering storm | dark clouds | bitter pill | poisoned chalice | trojan"
            " horse | achilles' heel | ball is in | fuel to the fire | oil on the fire | tug of"
            " war | tug-of-war | litmus test | wake-up call | moving like | hanging by a thread"
            " | wind in the sails | like a man | like someone | arena for | sent a message |"
            " paving his way | paving the way | paved the way | heart of the | a long shadow |"
            " ghost of | ghosts of | breathed new life | turned the page | opened the door |"
            " closed the door | sword of damocles | wolf in sheep's clothing"
        ),
        Mark.FIRST_PERSON: phrases(
            "i | i'm | i've | i'd | my | me | myself | we're | we've | we'd | we | our | ours |"
            " us all"
        ),
        Mark.CONDITION: phrases(
            "if | unless | whether | provided that | in case | suppose | supposing | assuming"
        ),
        Mark.QUESTION: phrases("why | how come | what if | who knows | isn't it | don't you"),
        Mark.SCHEDULED: phrases(
            "scheduled | slated | set for | planned for | to be held | takes place | take place"
            " | takes effect | begins on | starts on | opens on | postponed to | postponed until"
            " | expires on | deadline | rescheduled | is to begin | are to begin | is to meet |"
            " are to meet | is to visit | is to be | are to be | due on | due in | due by | set"
            " to begin | set to start | set to meet | set to open | set to take | due to begin |"
            " due to start | due to meet | due to open | due to take | due to expire | due to be"
            " | due to arrive | due to travel | due to vote | due to visit"
            + planned(
                "be held|take|begin|start|open|close|meet|visit|host|travel|hold|vote|convene"
                " |resume|expire|be sworn|arrive|leave|depart|sign|launch|withdraw|send|deploy"
                " |return|hand"
                " over|transfer|release|pay|publish|end|run|last|attend|address|join |receive|be"
                " released|be published|be signed|be opened|be replaced|retire|step down"
            )
        ),
        Mark.VOTE: phrases(
            "vote | votes | voted | voting | ballot | ballots | motion | resolution |"
            " referendum | roll-call | abstained | abstentions | abstention | in favor | in"
            " favour | against the bill | lawmakers | passed the bill | seats"
        ),
        Mark.COMPARISON: phrases(
            "compared with | compared to | in comparison | as many as in | as much as in |"
            " twice as | three times as | times as many | times as much | times more | times"
            " higher | double that | double the | higher than | lower than | fewer than in |"
            " more than in | larger than | smaller than | bigger than | longer than | shorter"
            " than | faster than | slower than | older than | younger than | greater than | less"
            " than in | most since | highest since | lowest since | largest since | worst since"
            " | best since | first since | highest level since | lowest level since | the"
            " highest | the lowest | the largest | the biggest | the smallest | the longest |"
            " the fastest | the deadliest | world's largest | world's biggest | largest |"
            " biggest | deadliest | oldest | tallest | longest | busiest | most populous | the"
            " fewest | outnumber | outnumbered | exceeded | exceeds | surpassed | surpasses |"
            " more than any | than last year | than a year ago | than a year earlier | than the"
            " previous | than the year before | than in"
        ),
        Mark.PAST: phrases(
            "was | were | had | did | became | began | broke | brought | built | bought | came"
            " | chose | cut | drew | drove | fell | fled | flew | fought | found | gave | got |"
            " grew | held | hit | kept | knew | laid | led | left | lent | lost | made | meant |"
            " met | paid | put | quit | ran | rose | sank | sat | saw | sent | sent | shook |"
            " shot | shut | slew | sold | spent | spoke | spread | stole | stood | struck |"
            " swept | swore | took | threw | told | took | tore | understood | voted | went |"
            " withdrew | won | wore | wrote | set | said | taught | caught | sought | froze |"
            " forbade | overthrew | overtook | undertook | bombed | beat | bound | dealt | dug |"
            " fed | hid | hung | leapt | lit | rode | sang | slid | split | strove | upheld |"
            " withheld | underwent | outlawed | wound"
        ),
        Mark.DEED: phrases(
            inflected(
                "arrest detain kill wound injure sign visit resign bomb attack seize launch"
                " open approve reject elect sentence convict appoint dismiss sack host resume"
                " suspend impose lift deploy arrive return crash collapse land fire release"
                " expel recall summon deny condemn demand order acquire merge destroy damage die"
                " join declare publish file charge accuse fine recognise recognize ratify cancel"
                " postpone delay extend defeat name establish invade capture evacuate rescue"
                " assassinate execute shell raid ambush storm occupy besiege block close reopen"
                " inaugurate unveil start end finish conclude adopt pass vote veto repeal"
                " abolish dissolve adjourn convene attend participate address lead chair"
                " nominate endorse succeed replace oust overthrow topple surrender disarm"
                " demobilise ship export import supply deliver donate transfer withdraw relocate"
                " move cross enter exit flee evict displace demolish rebuild repair construct"
                " complete test detonate explode intercept target sanction freeze confiscate"
                " nationalise privatise investigate question interrogate indict acquit pardon"
                " extradite deport jail imprison hospitalise vaccinate treat discover identify"
                " uncover hack leak resettle search recover flood burn ignite negotiate mediate"
                " broker exchange swap call agree promise pledge vow refuse decline threaten"
                " warn announce confirm invite receive greet tour travel cancel award grant"
                " honour honor receive review revise amend draft revoke renew separate divorce"
                " marry graduate retire broadcast air screen premiere record produce manufacture"
                " recall halt lay decide focus limit accept offer propose"
            )
            + "| shot | shoots | met | meets | held | holds | hosted | began | begins | broke out"
            "| breaks out | broke down | broke off | sent | sends | left | leaves | bought |"
            " sold | built | won | wins | beat | struck | strikes | hit | hits | fled | flew |"
            " flies | born | founded | withdrew | withdraws | overthrew | sworn | swore | sank |"
            " drowned | fell into | shut | shut down | shot down | brought down | took over |"
            " took office | took place | set up | set fire | quit | sued | fought | laid off |"
            " cut ties | bred | gave birth | stepped down | handed over | blew up | went on"
            " strike | went on trial | paid | lent | put under | banned | bans | stole | steals"
            " | caught | caught fire | voted | votes | led | spoke | signed off"
        ),
        Mark.PERFECT: phrases("has | have | hasn't | haven't | has been | have been | is | are"),
        Mark.PLACE: phrases(
            "in | at | from | on | near | outside | inside | across | to | with | against | into"
        ),
    },
    past_endings=("ed",),
    not_past=each_word(
        "need indeed speed seed feed exceed proceed succeed red bed shed wed hundred sacred"
        " naked wicked rugged crooked biased based united alleged unprecedented complicated"
        " limited armed so-called aged bleed breed creed deed greed heed reed weed embed"
        " agreed-upon mixed related interested concerned detailed supposed unmanned advanced"
    ),
    that=("that", ":"),
    he=each_word("he she"),
    they=each_word("they"),
    documents=each_word(
        "memo report article note statement document paper study newspaper agency column piece"
        " letter dispatch essay editorial communique survey analysis source outlet website"
    ),
    authors=each_word("author writer columnist reporter journalist analyst correspondent"),
    roles=each_word(
        "president premier minister chancellor king queen prince princess sheikh emir sultan"
        " secretary general gen lt col colonel maj major capt captain admiral adm commander"
        " brigadier marshal sergeant sgt chief spokesman spokeswoman spokesperson director"
        " chairman chairwoman chair head ceo senator sen rep representative congressman"
        " congresswoman governor gov mayor judge justice attorney prosecutor lawyer ambassador"
        " envoy diplomat professor prof dr doctor economist analyst expert researcher scientist"
        " author writer columnist reporter journalist correspondent editor leader speaker"
        " lawmaker mp deputy cleric ayatollah imam pope bishop archbishop cardinal rabbi pastor"
        " coach captain mr mrs ms sir lord lady officer inspector superintendent coordinator"
        " adviser advisor counsel founder owner manager activist candidate commissioner"
        " treasurer undersecretary resident farmer teacher student witness driver"
    ),
    media=each_word(
        "agency news newspaper reuters ap afp bbc cnn times post guardian tribune herald"
        " gazette journal telegraph daily press tv television radio magazine xinhua tass"
        " interfax anadolu bloomberg jazeera arabiya arab efe dpa ansa kyodo yonhap irna isna"
        " fars tasnim mehr sana aljazeera channel weekly observer chronicle independent wire"
        " website outlet kurdistan24 rudaw npr nbc abc cbs fox msnbc sky pbs politico axios"
        " monde figaro pais mundo"
    ),
    institutions=each_word(
        "government parliament senate congress court council ministry minister president police"
        " army military navy troops forces soldiers militants rebels gunmen protesters company"
        " bank union committee commission cabinet airport hospital court prosecutors officials"
        " embassy lawmakers village city town province district ship plane aircraft drone"
        " warplanes school university border base prison jury judge regulators agency"
        " authorities coalition party opposition workers farmers firefighters rescuers spokesman"
        " spokeswoman king governor mayor bill law treaty agreement ceasefire deal resolution"
        " warehouse factory bridge road dam"
    ),
    openers=each_word(
        "on in at after before during since following despite amid earlier later meanwhile"
        " however but and also so then yet still last yesterday today tomorrow for from under"
        " with by as while although though when because nevertheless moreover furthermore"
        " additionally instead separately monday tuesday wednesday thursday friday saturday"
        " sunday contrary"
    ),
    clauses=phrases(
        "after | since | because | when | following | despite | although | though | while |"
        " given | given that | where | who | which | as | considering that | now that | until |"
        " before | that"
    ),
    furniture=phrases(
        "leave a reply | leave a comment | your email address will not be published | required"
        " fields | read more | read also | also read | read next | see also | more on this |"
        " related articles | related stories | related posts | related news | you may also like"
        " | share this | share on | share via | share article | follow us | subscribe | sign up"
        " | join our | newsletter | advertisement | sponsored | all rights reserved | copyright"
        " | (c) | © | click here | tap here | photo by | photo : | photo credit | image : |"
        " image credit | image source | getty images | file photo | posted by | posted on |"
        " posted in | published by | published on | published : | published at | updated : |"
        " last updated | last modified | updated on | tags : | tagged | filed under | categories"
        " : | topics : | comments ( | comments : | no comments | view comments | view all | show"
        " more | load more | skip to | cookie | we use cookies | this site uses | this website"
        " uses | privacy policy | terms of use | terms of service | terms and conditions |"
        " continue reading | print this | save my name | notify me | post comment | submit"
        " comment | cancel reply | log in | sign in | register to | back to top | previous"
        " article | next article | min read | minutes read | reporting by | editing by | writing"
        " by | additional reporting | translated by | compiled by | source : | our standards |"
        " download our app | download the app | get the latest | listen to this | watch : |"
        " watch live | video : | most read | most popular | trending | editor's picks |"
        " recommended for you | around the web | loading | home > | this article was originally"
        " | originally published | support our journalism | donate | enter your email | website"
    ),
    share_words=each_word(
        "share tweet facebook twitter whatsapp telegram linkedin email e-mail print pinterest"
        " reddit instagram copy link x save like comment comments reply name website pin it on"
        " in viber messenger more ends end advertisement menu search close home world news"
        " politics business sport sports opinion culture health science technology tech video"
        " videos photos live"
    ),
)

ENGLISH = Language(code="en", numbers=NUMBERS, dates=DATES, prose=PROSE, clauses=CLAUSES)
