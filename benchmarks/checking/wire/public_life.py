"""Votes, elections, courts, protests, soldiers."""

from __future__ import annotations

from benchmarks.checking.wire.kinds import Kind
from benchmarks.checking.wire.names import PEOPLE

BILLS = ("pension bill", "water bill", "data protection law", "rent control bill", "border treaty",
         "fisheries agreement", "school reform", "mining bill", "housing bill")  # fmt: skip
PARTIES = ("Green Alliance", "Farmers' Party", "Labour Front", "Civic Union", "Reform Party",
           "People's List")  # fmt: skip

KINDS = (
    Kind("vote", "vote", 90, 280, (
        "{country}'s parliament passes {who}, {n} to {x}",
        "MPs back {who} by {n} votes",
        "{country}: {who} clears parliament",
    ), (
        "{country}'s parliament passed the {who} {on} by {n} votes to {x}",
        "{n} lawmakers voted for the {who} and {x} against it {on} in {country}'s parliament",
        "by {n} votes to {x}, {country}'s parliament approved the {who} {on}",
        "the {who} was approved by {country}'s parliament {on}, with {n} in favour and {x} against",
    ), (
        "The debate lasted {y} hours.",
        "The {who} now goes to the president, who has 15 days to sign it.",
        "It was the third attempt to change the law since 2009.",
        "The government holds its majority with the help of two smaller parties.",
    ), (31, 85), (11, 30), BILLS),
    Kind("seats", "count", 12, 180, (
        "{who} takes {n} seats in {country}",
        "{country} election: {n} seats for {who}",
        "Voters in {country} turn to {who}",
    ), (
        "the {who} won {n} seats in {country}'s parliamentary election {on}",
        "{country}'s {who} took {n} seats in the election held {on}",
        "{n} seats went to the {who} when {country} voted {on}",
        "voters in {country} gave the {who} {n} seats in parliament {on}",
    ), (
        "It had fielded candidates in {y} districts.",
        "Polling stations opened at 7 a.m. and closed at 8 p.m.",
        "Observers from {x} organisations followed the count.",
        "Coalition talks are expected to take weeks.",
    ), who=PARTIES),
    Kind("turnout", "percent", 380, 880, (
        "Turnout of {n} in {country}'s referendum",
        "{country} votes: {n} turnout",
        "{country} goes to the polls",
    ), (
        "turnout in {country}'s referendum {on} was {n}, {speaker} said",
        "{n} of registered voters took part in {country}'s referendum {on}",
        "{country} recorded a turnout of {n} in the referendum held {on}",
        "voter turnout reached {n} in {country}'s referendum {on}",
    ), (
        "About 3,{y}0 polling stations were open.",
        "The question had been put to voters once before, in 1998.",
        "Counting began as soon as the polls closed.",
    )),
    Kind("prison", "plain", 3, 28, (
        "Former minister {who} jailed for {n} years",
        "{who} gets {n} years in prison",
        "Court in {place} sentences {who}",
    ), (
        "a court in {place} sentenced former minister {who} to {n} years in prison {on}",
        "former minister {who} was sentenced to {n} years in prison by a court in {place} {on}",
        "{who}, a former minister, was jailed for {n} years {on} by a court in {place}",
        "judges in {place} handed former minister {who} a {n}-year prison sentence {on}",
    ), (
        "The trial heard {y} witnesses.",
        "The defence said it would appeal.",
        "Prosecutors had charged {x} other people, whose cases are pending.",
        "The courtroom was full.",
    ), who=PEOPLE),
    Kind("fine", "money", 2, 950, (
        "{company} fined {n} in {country}",
        "{country} regulator fines {company} {n}",
        "{company} penalised by {country}'s regulator",
    ), (
        "{country}'s competition authority fined {company} {n} {on}",
        "{company} was fined {n} by {country}'s competition authority {on}",
        "a fine of {n} was imposed on {company} {on} by {country}'s competition authority",
        "{country}'s competition authority ordered {company} to pay a fine of {n} {on}",
    ), (
        "The inquiry took {x} years.",
        "The company, which employs {y}00 people in the country, said it would contest it.",
        "Rivals had complained of its contracts with suppliers.",
    )),
    Kind("arrests", "count", 9, 640, (
        "{n} arrested in {place}",
        "{place} police make {n} arrests",
        "Police break up protest in {place}",
    ), (
        "police arrested {n} people at a protest in {place} {on}",
        "{n} people were arrested at a protest in {place} {on}, {speaker} said",
        "officers in {place} detained {n} protesters {on}",
        "a protest in {place} ended with the arrest of {n} people {on}",
    ), (
        "Shops within {x} streets of the square closed early.",
        "The demonstration had been announced a week before.",
        "Organisers said that the police had blocked both exits.",
        "A lawyer for the protesters said most would be released.",
    )),
    Kind("march", "count", 1200, 240000, (
        "{n} march in {place}",
        "Crowd of {n} fills {place}",
        "{place} marches against price rises",
    ), (
        "{n} people marched through {place} {on} against rising prices",
        "a march against rising prices drew {n} people in {place} {on}",
        "{on}, {n} people took part in a march against rising prices in {place}",
        "rising prices brought {n} people onto the streets of {place} {on}",
    ), (
        "The march stretched over {x} kilometres.",
        "Trade unions had chartered {y} buses.",
        "Speeches followed in front of the town hall.",
        "No incidents were reported.",
    )),
    Kind("troops", "count", 150, 9000, (
        "{country} to send {n} troops to {place}",
        "{n} soldiers leave {country} for {place}",
        "{country} sends soldiers to {place}",
    ), (
        "{country} sent {n} troops to {place} {on}, {speaker} said",
        "{n} troops from {country} were deployed to {place} {on}",
        "{country} deployed {n} soldiers to {place} {on}",
        "a contingent of {n} soldiers from {country} was sent to {place} {on}",
    ), (
        "The mission is planned to last {x} months.",
        "The soldiers bring {y} armoured vehicles.",
        "The defence committee had agreed the week before.",
        "It is the country's largest deployment abroad since 2003.",
    ), moving=True),
    Kind("prisoners", "count", 14, 900, (
        "{country} frees {n} prisoners",
        "{n} prisoners released in {country}",
        "Prisoners walk free in {country}",
    ), (
        "{country} released {n} prisoners {on} under an amnesty",
        "{n} prisoners were freed under an amnesty in {country} {on}",
        "under an amnesty, {country} freed {n} prisoners {on}",
        "an amnesty led to the release of {n} prisoners in {country} {on}",
    ), (
        "Families waited outside the gates of {x} prisons.",
        "The oldest of them is {y} years old.",
        "Rights groups called it a first step.",
    ), y=(71, 90)),
    Kind("mayor", "percent", 505, 790, (
        "{who} wins {place} with {n}",
        "{who} elected mayor of {place}",
        "New mayor for {place}",
    ), (
        "{who} was elected mayor of {place} {on} with {n} of the vote",
        "{who} won the mayoral election in {place} {on} with {n} of the vote",
        "with {n} of the vote, {who} was elected mayor of {place} {on}",
        "{n} of voters chose {who} as mayor of {place} {on}",
    ), (
        "There were {x} candidates.",
        "The office had been vacant for {y} days.",
        "The new mayor promised cheaper bus fares.",
    ), who=PEOPLE),
)  # fmt: skip
