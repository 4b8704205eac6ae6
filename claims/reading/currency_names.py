"""Names, signs and codes of the world's money, each with its canonical name.

Canonical names are ISO 4217 codes where the text settles the currency, else the bare word
("dinar"). Currencies that are gone keep the code that they had ("DEM").
"""

from __future__ import annotations

from claims.reading.name_lines import codes, read_names

# Before or after the number.
CURRENCY_SIGNS = read_names("""
USD: $|us $|u . s . $|usd $
EUR: €
GBP: £|gb £|uk £
JPY: ¥|jp ¥
CNY: cn ¥|元|rmb ¥
INR: ₹|rs|rs .|re
RUB: ₽
TRY: ₺
ILS: ₪
KRW: ₩
UAH: ₴
NGN: ₦
PHP: ₱
VND: ₫
THB: ฿
GEL: ₾
KZT: ₸
AZN: ₼
CRC: ₡
GHS: ₵
PYG: ₲
MNT: ₮
LAK: ₭
BTC: ₿
AUD: a $|au $|aus $|aud $
CAD: c $|ca $|can $|cad $|cdn $
NZD: nz $|nzd $
SEK: kr
MYR: rm
IDR: rp
KES: ksh
PLN: zl
CZK: kc
JPY: 円
KRW: 원
HKD: hk $|hkd $
SGD: s $|sg $|sgd $
TWD: nt $
BRL: r $
MXN: mx $|mex $
GHS: gh ₵|gh ¢
INR: ரூ|রু|रु
JMD: j $|ja $
TTD: tt $
BBD: bds $
FJD: fj $
NAD: n $
PEN: s /|s / .
""")

# Upper case in the text; some are words of their own ("ALL", "TRY") and count after a number only.
ISO_CODES = codes(
    "AED AFN ALL AMD ANG AOA ARS AUD AWG AZN BAM BBD BDT BGN BHD BIF BMD BND BOB BRL BSD BTC BTN "
    "BWP BYN BZD CAD CDF CHF CLP CNY COP CRC CUP CVE CZK DJF DKK DOP DZD EGP ERN ETB EUR FJD FKP "
    "GBP GEL GHS GIP GMD GNF GTQ GYD HKD HNL HTG HUF IDR ILS INR IQD IRR ISK JMD JOD JPY KES KGS "
    "KHR KMF KPW KRW KWD KYD KZT LAK LBP LKR LRD LSL LYD MAD MDL MGA MKD MMK MNT MOP MRU MUR MVR "
    "MWK MXN MYR MZN NAD NGN NIO NOK NPR NZD OMR PAB PEN PGK PHP PKR PLN PYG QAR RMB RON RSD RUB "
    "RWF SAR SBD SCR SDG SEK SGD SHP SLE SOS SRD SSP STN SYP SZL THB TJS TMT TND TOP TRY TTD TWD "
    "TZS UAH UGX USD UYU UZS VES VND VUV WST XAF XCD XOF XPF YER ZAR ZMW ZWL ETH "
    # gone, as older news has them
    "DEM FRF ITL ESP NLG BEF ATS FIM IEP PTE GRD LUF EEK LVL LTL SIT SKK HRK "
)
ISO_WORDS = codes("ALL TRY MAD PEN GEL BOB CUP COP TOP ETH MOP BAM SOS GIP SLE MUR ALL")

CURRENCIES = read_names("""
USD: dollar|dollars|bucks|buck|greenbacks
EUR: euro|euros
GBP: pound|pounds|pounds sterling|pound sterling|quid|sterling
JPY: yen
CNY: yuan|renminbi|rmb
INR: rupee|rupees|rs
RUB: rouble|roubles|ruble|rubles
KRW: won
ILS: shekel|shekels
UAH: hryvnia|hryvnias
TRY: lira|liras
PLN: zloty|zlotys
CHF: swiss francs|swiss franc
BRL: reais
ZAR: rand
NGN: naira
THB: baht
IDR: rupiah
MYR: ringgit
VND: dong
AED: dirham|dirhams
AFN: afghani|afghanis
BDT: taka
KZT: tenge
HUF: forint|forints
BTC: bitcoin|bitcoins
dinar: dinar|dinars
riyal: riyal|riyals
rial: rial|rials
toman: toman|tomans
franc: franc|francs
peso: peso|pesos
krona: krona|kronor|kroner|krone
shilling: shilling|shillings
cent: cent|cents|¢
penny: penny|pence|pennies|p
paisa: paisa|paise
centavo: centavo|centavos
fils: fils
GEL: lari|laris
PEN: soles
BGN: leva|lev
RON: lei|leu
CZK: koruna|korunas|koruny
MMK: kyat|kyats
KHR: riel|riels
DEM: deutschmark|deutschmarks|deutsche mark|deutsche marks|d - mark|d - marks|reichsmark|reichsmarks
MNT: tugrik|tugriks
ETB: birr
GHS: cedi|cedis
ZMW: kwacha
BWP: pula
GTQ: quetzal|quetzales
CRC: colones
AZN: manat|manats

BTC: btc
SEK: kronas
kopek: kopek|kopeks|kopeck|kopecks
ITL: lire
ESP: peseta|pesetas
GRD: drachma|drachmas
PTE: escudo|escudos
ATS: schilling|schillings
NLG: guilder|guilders
FIM: markka|markkaa|markkas
SIT: tolar|tolars
LTL: litas
EEK: kroon|kroons
HRK: kuna|kunas
MGA: ariary
GMD: dalasi|dalasis
SLE: leones
MZN: metical|meticais|meticals
AOA: kwanza|kwanzas
ERN: nakfa
SZL: lilangeni|emalangeni
LSL: maloti
MRU: ouguiya|ouguiyas
NIO: cordoba|cordobas
HNL: lempira|lempiras
PAB: balboa|balboas
BOB: boliviano|bolivianos
VES: bolivar|bolivars|bolivares
PYG: guarani|guaranis|guaranies
HTG: gourde|gourdes
AMD: drams
BTN: ngultrum|ngultrums
MVR: rufiyaa
MOP: pataca|patacas|pataka
VUV: vatu
PGK: kina
LAK: kips
MKD: denar|denars|denari
ALL: leks
PEN: nuevo sol|nuevos soles
UZS: soums
grosz: grosz|groszy
satang: satang
sen: sen
centime: centime|centimes
pfennig: pfennig|pfennigs|pfennige
piastre: piastre|piastres|piaster|piasters
agora: agorot
halala: halala|halalas
ore: ore|oere
stotinka: stotinka|stotinki
jiao: jiao
""")

# With its nationality a currency's name is settled.
NATIONALITIES = read_names("""
USD: us dollar|us $|american dollar|u . s . dollar|united states dollar
AUD: australian dollar
CAD: canadian dollar
NZD: new zealand dollar
HKD: hong kong dollar
SGD: singapore dollar|singaporean dollar
TWD: taiwan dollar|new taiwan dollar|taiwanese dollar
GBP: british pound
EGP: egyptian pound
SYP: syrian pound|syrian lira
LBP: lebanese pound|lebanese lira
SDG: sudanese pound
TRY: turkish lira
IQD: iraqi dinar
KWD: kuwaiti dinar
JOD: jordanian dinar
BHD: bahraini dinar
LYD: libyan dinar
TND: tunisian dinar
DZD: algerian dinar
RSD: serbian dinar
SAR: saudi riyal|saudi rial
QAR: qatari riyal|qatari rial
YER: yemeni riyal|yemeni rial
OMR: omani riyal|omani rial
IRR: iranian rial|iranian riyal
INR: indian rupee
PKR: pakistani rupee|pakistan rupee
LKR: sri lankan rupee|sri lanka rupee
NPR: nepalese rupee|nepali rupee
MXN: mexican peso
ARS: argentine peso|argentinian peso
CLP: chilean peso
COP: colombian peso
PHP: philippine peso
CUP: cuban peso
CHF: swiss franc
SEK: swedish krona|swedish kronor
NOK: norwegian krone|norwegian kroner
DKK: danish krone|danish kroner
ISK: icelandic krona|icelandic kronur
KES: kenyan shilling
UGX: ugandan shilling
TZS: tanzanian shilling
MAD: moroccan dirham
AED: emirati dirham|uae dirham
JPY: japanese yen
CNY: chinese yuan
KRW: south korean won
RUB: russian rouble|russian ruble
ILS: israeli shekel
BRL: brazilian real
XAF: cfa franc|central african franc
ZAR: south african rand
XCD: east caribbean dollar|eastern caribbean dollar
JMD: jamaican dollar
BBD: barbadian dollar|barbados dollar
TTD: trinidad and tobago dollar|trinidadian dollar|trinidad dollar
BSD: bahamian dollar
BMD: bermudian dollar|bermuda dollar
BZD: belize dollar|belizean dollar
GYD: guyanese dollar|guyana dollar
FJD: fijian dollar|fiji dollar
SBD: solomon islands dollar
NAD: namibian dollar|namibia dollar
LRD: liberian dollar
BND: brunei dollar
ZWL: zimbabwean dollar|zimbabwe dollar
SRD: surinamese dollar
KYD: cayman islands dollar
IEP: irish pound
FKP: falkland islands pound
CHF: swiss frank
FRF: french franc
BEF: belgian franc
LUF: luxembourg franc
XOF: west african cfa franc|west african franc
RWF: rwandan franc
CDF: congolese franc
XPF: cfp franc
ITL: italian lira|italian lire
ESP: spanish peseta
DEM: german mark|west german mark
FIM: finnish mark|finnish markka|finnish markkaa
NLG: dutch guilder|dutch florin
AWG: aruban florin
ANG: netherlands antillean guilder
HUF: hungarian forint
CZK: czech crown|czech koruna
SKK: slovak crown|slovak koruna
SEK: swedish crown|swedish kroner
NOK: norwegian crown|norwegian krona
DKK: danish crown|danish krona
ISK: icelandic crown
BAM: convertible mark|bosnian mark|bosnian convertible mark
MDL: moldovan leu|moldovan lei
RON: romanian leu|romanian lei
BYN: belarusian ruble|belarusian rouble|belarussian ruble|belarussian rouble
ZMW: zambian kwacha
MWK: malawian kwacha
SOS: somali shilling|somalian shilling
MUR: mauritian rupee|mauritius rupee
SCR: seychelles rupee|seychellois rupee
UYU: uruguayan peso
DOP: dominican peso
KPW: north korean won
KRW: korean won|s . korean won
ILS: new israeli shekel|new shekel
VES: venezuelan bolivar
SLE: sierra leonean leone
UZS: uzbek som|uzbekistani som
KGS: kyrgyz som|kyrgyzstani som
AMD: armenian dram
LAK: lao kip
WST: samoan tala
TOP: tongan paanga
ALL: albanian lek
CNY: chinese renminbi
BRL: brazilian reais
GTQ: guatemalan quetzal
XAF: cfa franc
""")

# Words that many countries' money shares: without a country they say no code.
SHARED = codes(
    "dollar dollars pound pounds rupee rupees franc francs peso pesos dinar dinars riyal riyals "
    "rial rials krona kronor kroner krone shilling shillings cent cents penny pence lira liras won "
    "kwacha leu lei ruble rubles rouble roubles bolivar bolivars koruna korunas"
)
