"""Sport, health, schools, science, culture."""

from __future__ import annotations

from benchmarks.checking.wire.kinds import Kind
from benchmarks.checking.wire.names import CLUBS, PEOPLE

KINDS = (
    Kind("attendance", "count", 2300, 88000, (
        "{n} see {place} {who} win",
        "{n} fans fill stadium in {place}",
        "{place} {who} win at home",
    ), (
        "{n} spectators watched {place} {who} win their home match {on}",
        "{place} {who} won their home match {on} before {n} spectators",
        "a crowd of {n} saw {place} {who} win at home {on}",
        "in front of {n} fans, {place} {who} won their home match {on}",
    ), (
        "They have now won {x} matches in a row.",
        "The goalkeeper, aged {y}, was applauded.",
        "Rain delayed the second half.",
    ), y=(19, 39), who=CLUBS),
    Kind("transfer", "money", 2, 190, (
        "{place} {who} sign striker for {n}",
        "{n} striker joins {place} {who}",
        "{place} {who} get their striker",
    ), (
        "{place} {who} signed striker {person} for {n} {on}",
        "striker {person} joined {place} {who} {on} for a fee of {n}",
        "{place} {who} paid {n} for striker {person} {on}",
        "for {n}, striker {person} moved to {place} {who} {on}",
    ), (
        "The contract runs for {x} years.",
        "Last season the player scored {y} goals.",
        "Supporters waited at the gates.",
    ), (2, 5), (11, 30), CLUBS),
    Kind("marathon", "count", 400, 41000, (
        "{n} finish {place} marathon",
        "{place} marathon: {n} reach the line",
        "Marathon day in {place}",
    ), (
        "{n} runners finished the {place} marathon {on}",
        "the {place} marathon was completed by {n} runners {on}",
        "{on}, {n} runners crossed the finishing line of the {place} marathon",
        "a total of {n} runners finished the marathon in {place} {on}",
    ), (
        "The winner is {y} years old.",
        "It was {x} degrees at the start.",
        "Streets in the centre were closed until evening.",
    ), y=(22, 38)),
    Kind("vaccine", "count", 250, 96000, (
        "{n} children vaccinated in {place}",
        "{place}: {n} children get polio vaccine",
        "Polio drive in {place}",
    ), (
        "health workers vaccinated {n} children against polio in {place} {on}",
        "{n} children in {place} were vaccinated against polio {on}",
        "{n} children received a polio vaccine in {place} {on}",
        "in {place}, {n} children were given a polio vaccine {on}",
    ), (
        "{y} teams went from door to door.",
        "The campaign is paid for by {x} foundations.",
        "The last case in the region was found in 2011.",
    )),
    Kind("hospital", "count", 40, 900, (
        "{place} gets hospital with {n} beds",
        "New {n}-bed hospital in {place}",
        "Hospital opens in {place}",
    ), (
        "a hospital with {n} beds opened in {place} {on}",
        "{place}'s new hospital, which has {n} beds, opened {on}",
        "{on}, a new hospital with {n} beds was opened in {place}",
        "the new hospital in {place} opened {on} with {n} beds",
    ), (
        "It has {x} operating theatres.",
        "Construction took {x} years.",
        "The health minister cut the ribbon.",
    )),
    Kind("teachers", "count", 300, 64000, (
        "{n} teachers strike in {country}",
        "{country}: {n} teachers walk out",
        "Teachers' strike in {country}",
    ), (
        "{n} teachers went on strike in {country} {on}",
        "a strike by {n} teachers closed schools in {country} {on}",
        "in {country}, {n} teachers walked out {on} over pay",
        "{n} teachers in {country} stopped work {on}, {speaker} said",
    ), (
        "The union has asked for {x} percent more pay.",
        "Parents organised lessons in parks.",
        "Talks will resume after the holidays.",
    )),
    Kind("coins", "count", 30, 9000, (
        "{n} Roman coins found near {place}",
        "Hoard of {n} coins unearthed near {place}",
        "Treasure found near {place}",
    ), (
        "archaeologists found {n} Roman coins near {place} {on}",
        "{n} Roman coins were found by archaeologists near {place} {on}",
        "a hoard of {n} Roman coins was unearthed near {place} {on}",
        "{on}, archaeologists near {place} dug up {n} Roman coins",
    ), (
        "They lay {x} metres below a car park.",
        "The museum will show them next year.",
        "A jar of clay held most of the hoard.",
    )),
    Kind("satellites", "count", 3, 88, (
        "Rocket from {place} carries {n} satellites",
        "{n} satellites launched from {place}",
        "Rocket lifts off from {place}",
    ), (
        "a rocket carried {n} satellites into orbit from {place} {on}",
        "{n} satellites were launched from {place} {on}",
        "{country} launched {n} satellites from {place} {on}",
        "{on}, {n} satellites were put into orbit by a rocket from {place}",
    ), (
        "The flight lasted {y} minutes.",
        "It was the {x}th launch of the year.",
        "Clouds had delayed the countdown.",
    ), (4, 9)),
    Kind("seizure", "plain", 12, 4800, (
        "{n} kg of cocaine seized in {place}",
        "{place} customs find {n} kg of cocaine",
        "Cocaine found in port of {place}",
    ), (
        "customs officers seized {n} kilograms of cocaine in the port of {place} {on}",
        "{n} kilograms of cocaine were seized in the port of {place} {on}",
        "{n} kg of cocaine were found in the port of {place} {on}, {speaker} said",
        "in the port of {place}, officers confiscated {n} kilograms of cocaine {on}",
    ), (
        "It was hidden among {y} crates of bananas.",
        "{x} people are being questioned.",
        "The container came by way of two other ports.",
    )),
    Kind("auction", "money", 1, 64, (
        "Painting by {who} sold for {n}",
        "{n} for a painting by {who}",
        "Auction record in {place}",
    ), (
        "a painting by {who} was sold at auction in {place} for {n} {on}",
        "an auction house in {place} sold a painting by {who} for {n} {on}",
        "a collector paid {n} for a painting by {who} at an auction in {place} {on}",
        "at an auction in {place} {on}, a painting by {who} fetched {n}",
    ), (
        "The bidding lasted {x} minutes.",
        "The artist painted it in 19{y}.",
        "The buyer wished to remain unnamed.",
    ), who=PEOPLE),
)  # fmt: skip
