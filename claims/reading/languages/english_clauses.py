"""What joins two English statements in one sentence, and by what each shows that it is whole."""

from __future__ import annotations

from claims.reading.languages.tables import ClauseTable, each_word

CLAUSES = ClauseTable(
    strong=r";\s+(?:(?:and|but|while|yet|meanwhile,)\s+)?",
    joints=r",\s+(?:and|but|while|whereas|yet)\s+|\s+(?:and|but)\s+",
    determiners=each_word(
        "the a an no some many most several few all every two three four five six seven eight nine"
        " ten eleven twelve about around nearly almost roughly over under dozens hundreds thousands"
        " millions half one at more less fewer up thirteen fourteen fifteen twenty thirty forty"
    ),
    leaning=each_word(
        "it they he she its his her their this that these those we i you our my there here which"
        " who whose then so both each such either neither another other others rest same remaining"
        " latter former them one ones none not also only even"
    ),
    back=each_word("it them him so too likewise respectively there"),
    bare=each_word("some many most several few all none half dozens hundreds thousands millions"),
    finite=each_word(
        "was were is are had has have did does became began broke came chose drew drove fell fled"
        " flew gave grew knew ran rose sank saw shook spoke stole swore took threw went withdrew"
        " wore wrote froze overthrew undertook rode sang forbade stayed remained remains stands"
        " owns employs costs died arrived resigned voted abstained agreed climbed declined dropped"
        " increased decreased soared plunged slipped dipped surged jumped rallied tumbled slid"
        " shrank stagnated ended started opened reopened collapsed crashed landed departed"
        " returned retired refused served lived worked happened occurred appeared disappeared"
        " emerged failed succeeded gained totalled totaled averaged amounted reached exceeded"
        " closed traded stood won lost left met moved joined visited"
    ),
    with_object=each_word(
        "held led made built found sent sold set cut put hit paid kept brought bought caught fought"
        " spent beat dealt dug fed lent lit laid meant shot shut struck swept taught told upheld"
        " understood bound bound said split spread quit"
    ),
    past_endings=("ed",),
    object_starts=each_word(
        "the a an no some many most several few all two three four five six seven eight nine ten"
        " its his her their this that these those about around nearly almost more at over up"
    ),
    subordinating=each_word(
        "that whether if because unless although though how why what lest who whom whose which when"
        " after before while as until where once despite following"
    ),
    going_on=each_word("that whether if because unless although though how why what lest"),
    opening=each_word(
        "in on at by for from under during amid among with within since across over through"
        " according besides apart instead throughout near"
    ),
    sharing=each_word("between both either neither"),
)
