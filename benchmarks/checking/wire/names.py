"""Who and where: real places, made-up companies, people and papers."""

from __future__ import annotations

PLACES = (
    "Bergamo", "Leicester", "Poznan", "Cartagena", "Izmir", "Kumasi", "Davao", "Malmo", "Nantes",
    "Tampico", "Varna", "Split", "Oulu", "Almaty", "Mombasa", "Arequipa", "Hobart", "Winnipeg",
    "Da Nang", "Aleppo", "Sfax", "Coimbra", "Graz", "Kaunas", "Bergen", "Debrecen", "Plzen",
    "Iloilo", "Nagpur", "Multan", "Mendoza", "Valdivia", "Santa Cruz", "Tucson", "Duluth",
    "Galway", "Dundee", "Rostock", "Ghent", "Aarhus", "Tartu", "Lviv", "Batumi", "Erbil",
    "Aqaba", "Luxor", "Oran", "Tamale", "Jos", "Kisumu", "Bulawayo", "Durban", "Toamasina",
    "Surabaya", "Penang", "Hue", "Sendai", "Daegu", "Hamilton", "Townsville",
)  # fmt: skip
COUNTRIES = (
    "Portugal", "Chile", "Kenya", "Slovenia", "Jordan", "Nepal", "Uruguay", "Latvia", "Tunisia",
    "Bolivia", "Finland", "Croatia", "Senegal", "Mongolia", "Iceland", "Malta", "Ghana", "Peru",
    "Ireland", "Estonia", "Georgia", "Ecuador", "Norway", "Zambia", "Laos", "Bulgaria", "Oman",
    "Denmark", "Malaysia", "Paraguay", "Lithuania", "Namibia", "Slovakia", "Armenia", "Rwanda",
)  # fmt: skip
COMPANIES = (
    "Halvorsen Energy", "Castellan Foods", "Northgate Rail", "Orbis Telecom", "Veltman Motors",
    "Aurelia Airlines", "Pemberton Mills", "Kestrel Pharma", "Ironvale Steel", "Lumen Grid",
    "Silverline Stores", "Baltic Freight", "Corvid Systems", "Tamarind Hotels", "Solano Foods",
    "Greystone Cement", "Meridiem Bank", "Harrow & Pike", "Zephyr Wind", "Quillon Tools",
)  # fmt: skip
PEOPLE = (
    "Ana Figueroa", "Piotr Wisniewski", "Leila Hamdan", "George Okoth", "Ingrid Solberg",
    "Rajan Thapa", "Claire Dubois", "Mateo Quiroga", "Emma Lindholm", "Yusuf Demir",
    "Nadia Petrenko", "Samuel Boateng", "Sofia Marchetti", "Liam Gallagher", "Mei Tanaka",
    "Carlos Ibarra", "Hanna Virtanen", "Omar Khalidi", "Julia Novotna", "David Mensah",
)  # fmt: skip
CLUBS = (
    "Rovers", "United", "Athletic", "Wanderers", "Racing", "City", "Dynamo", "Olympic", "Albion",
)  # fmt: skip
PAPERS = (
    "Harbour Times", "Morning Ledger", "Radio Delta", "The Northern Post", "Agencia Sur",
    "Civic Wire", "Daily Compass", "Lakeside Courier", "Meridian News", "The Examiner",
    "Channel Six", "Valley Herald", "Globe and Anchor", "Free Tribune", "Evening Mail", "Signal",
)  # fmt: skip
SPEAKERS = (
    "officials", "police", "a government spokeswoman", "local media", "the regional governor",
    "the state news agency", "authorities", "a statement", "two people briefed on the matter",
)  # fmt: skip
COLOUR = (  # says nothing of the event's figures
    "Residents described a tense few hours.",
    "The news dominated the evening bulletins.",
    "Opposition figures called for a full account.",
    "No further details were given.",
    "A spokeswoman declined to comment further.",
    "The subject has been debated for years.",
    "It was not immediately clear what would happen next.",
    "Social media filled with messages within minutes.",
    "Several roads in the area remained closed.",
    "Analysts said the outcome had been widely expected.",
    "“We will say more when we can,” a spokesman told reporters.",
    "Neighbouring regions said they were watching closely.",
)  # fmt: skip
