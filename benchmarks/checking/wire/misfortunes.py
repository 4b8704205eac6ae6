"""Accidents, storms, fires, epidemics: many of their figures move."""

from __future__ import annotations

from benchmarks.checking.wire.kinds import Kind

KINDS = (
    Kind("bus crash", "count", 4, 48, (
        "{n} dead as bus plunges into ravine near {place}",
        "Bus crash near {place} kills {n}",
        "Bus leaves road near {place}",
    ), (
        "{n} people were killed {on} when a bus plunged into a ravine near {place}, {speaker} said",
        "a bus crash near {place} killed {n} people {on}",
        "a bus plunged into a ravine near {place} {on}, killing {n} people",
        "{on}, {n} people died when a bus left the road near {place}",
    ), (
        "The bus had been carrying {y} passengers.",
        "The road is {x} metres wide at that point.",
        "The driver survived and was questioned.",
        "Rain had fallen all night.",
    ), y=(52, 74), moving=True),
    Kind("earthquake", "count", 11, 900, (
        "Earthquake near {place} kills {n}",
        "{n} dead after quake strikes {place}",
        "Strong quake shakes {place}",
    ), (
        "an earthquake killed {n} people near {place} {on}, {speaker} said",
        "{n} people died in an earthquake that struck {place} {on}",
        "the earthquake that hit {place} {on} killed {n} people",
        "{n} people were killed when an earthquake struck {place} {on}",
    ), (
        "It had a magnitude of 6.{x}.",
        "Rescuers brought {y} excavators.",
        "Aftershocks were felt through the night.",
        "The epicentre lay {y} kilometres from the town.",
    ), moving=True),
    Kind("factory fire", "count", 3, 60, (
        "Factory fire in {place} kills {n}",
        "{n} die in {place} factory blaze",
        "Blaze destroys factory in {place}",
    ), (
        "a fire at a textile factory in {place} killed {n} workers {on}",
        "{n} workers died in a fire at a textile factory in {place} {on}",
        "{n} workers were killed when fire swept through a textile factory in {place} {on}",
        "fire broke out {on} at a textile factory in {place}, killing {n} workers, {speaker} said",
    ), (
        "It took firefighters {x} hours to put out the flames.",
        "The building has {x} floors.",
        "About 3{y} people work there.",
        "The cause is being investigated.",
    ), moving=True),
    Kind("train", "count", 6, 190, (
        "{n} hurt as train derails near {place}",
        "Train derails near {place}, {n} injured",
        "Derailment near {place} halts trains",
    ), (
        "a passenger train derailed near {place} {on}, injuring {n} people",
        "{n} people were injured when a passenger train derailed near {place} {on}",
        "{n} passengers were hurt {on} in the derailment of a train near {place}",
        "the derailment of a passenger train near {place} {on} left {n} people injured",
    ), (
        "{x} carriages left the track.",
        "The line will stay closed for days.",
        "The train was travelling at {y} kilometres an hour.",
        "Investigators recovered the recorder.",
    ), y=(60, 120), moving=True),
    Kind("evacuation", "count", 120, 42000, (
        "{n} flee floods in {place}",
        "Floods force {n} from homes in {place}",
        "River bursts its banks in {place}",
    ), (
        "floods forced {n} people from their homes in {place} {on}",
        "{n} people were evacuated from {place} {on} because of floods",
        "authorities evacuated {n} residents of {place} {on} as the river rose",
        "{on}, {n} residents of {place} had to leave their homes because of floods",
    ), (
        "The river rose by {x} metres.",
        "The army sent {y} boats.",
        "Schools were turned into shelters.",
    ), moving=True),
    Kind("outage", "count", 900, 310000, (
        "Storm cuts power to {n} homes in {place}",
        "{n} homes without power in {place}",
        "Storm batters {place}",
    ), (
        "a storm left {n} homes without power in {place} {on}",
        "{n} homes in {place} lost power {on} in a storm",
        "{n} households were without electricity in {place} after a storm {on}",
        "a storm that hit {place} {on} cut power to {n} homes",
    ), (
        "Gusts of up to 1{y} kilometres an hour were measured.",
        "The grid operator sent {x} repair teams.",
        "Ferry services were cancelled.",
    ), moving=True),
    Kind("wildfire", "count", 140, 26000, (
        "Wildfire near {place} burns {n} hectares",
        "{n} hectares burned near {place}",
        "Fire rages near {place}",
    ), (
        "a wildfire burned {n} hectares of forest near {place} {on}",
        "{n} hectares of forest near {place} were destroyed by a wildfire {on}",
        "a wildfire near {place} destroyed {n} hectares of forest {on}",
        "{n} hectares of forest burned near {place} {on}, {speaker} said",
    ), (
        "{y} firefighters and {x} aircraft fought the flames.",
        "The wind turned in the evening.",
        "Campers had to leave.",
    ), y=(120, 480), moving=True),
    Kind("measles", "count", 12, 1400, (
        "{n} measles cases in {place}",
        "Measles: {place} counts {n} cases",
        "Measles spreads in {place}",
    ), (
        "health authorities in {place} reported {n} cases of measles {on}",
        "{n} cases of measles were reported in {place} {on}",
        "{place} reported {n} measles cases {on}, {speaker} said",
        "the number of measles cases in {place} stood at {n} {on}",
    ), (
        "The vaccination rate in the district is {y} percent.",
        "{x} schools closed for the week.",
        "Doctors urged parents to check their children's records.",
    ), moving=True),
    Kind("rescued", "count", 15, 480, (
        "{n} rescued from ferry off {place}",
        "Ferry sinks off {place}, {n} saved",
        "Ferry goes down off {place}",
    ), (
        "{n} passengers were rescued {on} after a ferry sank off {place}",
        "rescuers saved {n} passengers of a ferry that sank off {place} {on}",
        "coastguards rescued {n} people from a sinking ferry off {place} {on}",
        "a ferry sank off {place} {on}, and {n} of its passengers were rescued",
    ), (
        "The vessel was {y} years old.",
        "Waves were {x} metres high.",
        "Fishing boats joined the search.",
    ), moving=True),
    Kind("rain", "plain", 60, 410, (
        "{n} mm of rain in one day in {place}",
        "{place} drenched by {n} mm of rain",
        "Downpour in {place}",
    ), (
        "{n} millimetres of rain fell in {place} {on}, {speaker} said",
        "{place} recorded {n} millimetres of rain {on}",
        "the weather station in {place} measured {n} mm of rain {on}",
        "rainfall in {place} reached {n} millimetres {on}",
    ), (
        "{y} cellars had to be pumped out.",
        "The station has kept records since 1931.",
        "Trams stopped for {x} hours.",
    )),
)  # fmt: skip
