"""Prices, budgets, companies, transport."""

from __future__ import annotations

from benchmarks.checking.wire.kinds import Kind
from benchmarks.checking.wire.names import PLACES

KINDS = (
    Kind("unemployment", "percent", 28, 190, (
        "Unemployment in {country} at {n}",
        "{country}'s jobless rate hits {n}",
        "Jobless figures out in {country}",
    ), (
        "{country}'s statistics office put the unemployment rate at {n} {on}",
        "unemployment in {country} stands at {n}, the statistics office said {on}",
        "the unemployment rate in {country} rose to {n}, according to figures published {on}",
        "figures published {on} show unemployment in {country} at {n}",
    ), (
        "The office questions {y}00 households a month.",
        "Economists in a poll had expected little change.",
        "Building firms cut the most jobs.",
    )),
    Kind("rate", "percent", 5, 145, (
        "{country}'s central bank sets rate at {n}",
        "Key rate in {country} now {n}",
        "Central bank moves in {country}",
    ), (
        "{country}'s central bank raised its key interest rate to {n} {on}",
        "the central bank of {country} raised its key rate to {n} {on}",
        "{country}'s key interest rate was raised to {n} by the central bank {on}",
        "to fight inflation, {country}'s central bank lifted its key interest rate to {n} {on}",
    ), (
        "Its board has {x} members.",
        "Markets had expected the step.",
        "The next meeting is set for the spring.",
    )),
    Kind("budget", "money", 400, 58000, (
        "{country} adopts {n} budget",
        "{country}'s budget: {n}",
        "{country}'s cabinet agrees on budget",
    ), (
        "{country}'s cabinet approved a defence budget of {n} {on}",
        "a defence budget of {n} was approved by {country}'s cabinet {on}",
        "the cabinet of {country} agreed {on} on a defence budget of {n}",
        "{on}, {country}'s cabinet adopted a defence budget of {n}",
    ), (
        "Talks had gone on for {y} hours.",
        "Two ministers had threatened to resign.",
        "Parliament has to agree by the end of the year.",
    )),
    Kind("layoffs", "count", 60, 12000, (
        "{company} cuts {n} jobs in {place}",
        "{n} jobs to go at {company}",
        "{company} shrinks its plant in {place}",
    ), (
        "{company} laid off {n} workers at its plant in {place} {on}",
        "{n} workers at {company}'s plant in {place} lost their jobs {on}",
        "{company} announced {on} that it had cut {n} jobs in {place}",
        "{on}, {company} dismissed {n} employees at its plant in {place}",
    ), (
        "The plant opened in 19{x}8.",
        "Unions called the step a betrayal.",
        "The company's shares gained a little.",
        "Works council members met {x} times with the management.",
    ), (3, 9)),
    Kind("profit", "money", 8, 7400, (
        "{company} posts profit of {n}",
        "{company}: quarterly profit {n}",
        "{company} reports results",
    ), (
        "{company} reported a quarterly profit of {n} {on}",
        "a quarterly profit of {n} was reported by {company} {on}",
        "{company} said {on} that its quarterly profit was {n}",
        "quarterly profit at {company} came to {n}, the company said {on}",
    ), (
        "It opened {y} new branches during the period.",
        "Analysts praised its handling of costs.",
        "The chief executive has been in office for {x} years.",
    )),
    Kind("recall", "count", 300, 180000, (
        "{company} recalls {n} cars in {country}",
        "{n} cars recalled in {country}",
        "Brake fault: {company} recalls cars",
    ), (
        "{company} recalled {n} cars in {country} {on} because of faulty brakes",
        "{n} cars in {country} were recalled by {company} {on} over faulty brakes",
        "because of faulty brakes, {company} called back {n} cars in {country} {on}",
        "{company} said {on} that it was recalling {n} cars in {country} over faulty brakes",
    ), (
        "The fault led to {x} accidents, none of them serious.",
        "A repair takes about {y} minutes.",
        "Owners will get a letter.",
    )),
    Kind("takeover", "money", 45, 22000, (
        "{company} buys {who} brewery for {n}",
        "{who} brewery sold for {n}",
        "Brewery in {who} changes hands",
    ), (
        "{company} bought the {who} brewery for {n} {on}",
        "the {who} brewery was sold to {company} for {n} {on}",
        "{company} agreed {on} to pay {n} for the {who} brewery",
        "for {n}, {company} took over the {who} brewery {on}",
    ), (
        "The brewery has {y}0 employees.",
        "Three families had owned it since 1887.",
        "Regulators must approve the deal.",
    ), who=PLACES),
    Kind("fuel", "plain", 105, 240, (
        "Petrol at {n} cents in {country}",
        "{country}: petrol price climbs to {n} cents",
        "Drivers in {country} pay more",
    ), (
        "the price of a litre of petrol in {country} rose to {n} cents {on}",
        "petrol in {country} cost {n} cents a litre {on}",
        "drivers in {country} paid {n} cents for a litre of petrol {on}",
        "{on}, a litre of petrol cost {n} cents in {country}",
    ), (
        "{x} refineries supply the country.",
        "Hauliers asked for tax relief.",
        "The energy ministry publishes the price every week.",
    )),
    Kind("railway", "kilometres", 12, 480, (
        "New {n} railway opens near {place}",
        "{n} of new track for {place}",
        "Railway line to {place} opens",
    ), (
        "a new railway line of {n} between {place} and the coast opened {on}",
        "a railway line of {n} between {place} and the coast was opened {on}",
        "{country} opened a railway line of {n} between {place} and the coast {on}",
        "the new railway line between {place} and the coast, which is {n} long, opened {on}",
    ), (
        "It has {x} tunnels.",
        "Tickets cost {y} crowns.",
        "Work on it began in 2004.",
    )),
    Kind("aid", "count", 20, 5200, (
        "{n} tonnes of aid reach {place}",
        "{country} sends {n} tonnes of aid to {place}",
        "Aid arrives in {place}",
    ), (
        "{n} tonnes of food aid from {country} arrived in {place} {on}",
        "{country} delivered {n} tonnes of food aid to {place} {on}",
        "a ship from {country} brought {n} tonnes of food aid to {place} {on}",
        "{on}, {n} tonnes of food aid sent by {country} reached {place}",
    ), (
        "{y} trucks waited in the port.",
        "A second delivery is planned.",
        "Volunteers unloaded sacks until nightfall.",
    )),
)  # fmt: skip
