from claims.reading.languages.spanish_dates import DATES
from claims.reading.languages.spanish_numbers import NUMBERS
from claims.reading.languages.tables import (
    Language,
    Mark,
    ProseTable,
    each_word,
    phrases,
)

PROSE = ProseTable(
    perfect=each_word("ha han había habían"),
    titles=each_word(
        "sr sra srta dr dra d gral cnel cap tte lic ing prof art num pag ee uu ej p.ej aprox av"
        " no nro ene feb mar abr jun jul ago sept sep oct nov dic mons s.a"
    ),
    abbreviations=each_word("ee.uu s.a etc cia ltda a.m p.m kg km uds vd ud"),
    starters=each_word(
        "el la los las un una en de por para pero y o si cuando segun tras ante este esta estos"
        " su sus no se lo que como mas ademas tambien hoy ayer"
    ),
    marks={
        Mark.SAY: phrases(
            "dijo | dice | dicen | dijeron | ha dicho | dicho | afirmo | afirma | afirman |"
            " afirmaron | aseguro | asegura | aseguran | aseguraron | senalo | senala |"
            " senalaron | explico | explica | explicaron | declaro | declara | declararon |"
            " anadio | anade | agrego | agrega | sostuvo | sostiene | manifesto | expreso |"
            " comento | escribio | escribe | indico | indica | indicaron | subrayo | subraya |"
            " recalco | insistio | preciso | detallo | apunto | conto | reitero"
        ),
        Mark.REPORT: phrases(
            "informo | informa | informaron | anuncio | anuncia | anunciaron | confirmo |"
            " confirma | confirmaron | denuncio | denuncia | denunciaron | advirtio | revelo |"
            " revela | reconocio | admitio | publico | calcula | estima | estimo | concluyo |"
            " reporto | reporta | reportaron | asegurado | alerto | acuso"
        ),
        Mark.ACCORDING: phrases(
            "segun | de acuerdo con | conforme a | a juicio de | en palabras de"
        ),
        Mark.OPINION: phrases(
            "creo que | creemos que | pienso que | me parece | parece que | parece | al parecer"
            " | sin duda | por supuesto | lamentablemente | desgraciadamente | afortunadamente |"
            " vergonzoso | vergonzosa | terrible | maravilloso | absurdo | ridiculo | lo peor |"
            " lo mejor | en mi opinion | quizas | quiza | tal vez | probablemente | posiblemente"
            " | obviamente | claramente | merece | merecen | es evidente | es obvio |"
            " inaceptable"
        ),
        Mark.PREDICTION: phrases(
            "podria | podrian | puede que | podra | podran | se espera que | se preve | preve |"
            " sera probable | es probable | seria | serian | habria | habrian"
        ),
        Mark.FUTURE: phrases(
            "sera | seran | va a | van a | habra | tendra | tendran | llegara | subira | bajara"
            " | aumentara | caera | crecera"
        ),
        Mark.DUTY: phrases(
            "debe | deben | debemos | deberia | deberian | hay que | tiene que | tienen que |"
            " tenemos que | es necesario | es hora de | es preciso | hace falta"
        ),
        Mark.MOTIVE: phrases(
            "espera | esperan | quiere | quieren | quiso | queria | desea | teme | temen |"
            " intenta | intentan | pretende | busca | buscan | confia en | tenia prisa | cree |"
            " creen"
        ),
        Mark.FIGURE: phrases("encrucijada | campo minado | cuerda floja | callejon sin salida"),
        Mark.FIRST_PERSON: phrases("yo | mi | mis | nosotros | nuestro | nuestra | nuestros | me"),
        Mark.CONDITION: phrases("si | a menos que | en caso de que"),
        Mark.QUESTION: phrases("por que | acaso"),
        Mark.SCHEDULED: phrases(
            "previsto | prevista | previstos | previstas | programado | programada |"
            " programadas | se celebrara | se celebraran | tendra lugar | tendran lugar |"
            " comenzara | comenzaran | empezara | se reunira | se reuniran | viajara | visitara"
            " | votara | plazo | aplazado | aplazada"
        ),
        Mark.VOTE: phrases(
            "voto | votos | votaron | votacion | escanos | referendum | mocion | diputados |"
            " senadores"
        ),
        Mark.COMPARISON: phrases(
            "mas que en | menos que en | mayor que | menor que | en comparacion con | el doble"
            " | el triple | frente al | la mas alta | el mas alto | la mas baja | el mas bajo |"
            " desde que se tienen registros | mas grande del mundo | superior al"
        ),
        Mark.PAST: phrases(
            "fue | fueron | era | eran | estuvo | estaban | hubo | hizo | hicieron | tuvo |"
            " tuvieron | puso | vino | fue | dio | dieron | murio | nacio | cayo | subio | salio"
            " | partio | llego | gano | perdio | firmo | voto | aprobo | rechazo | detuvo | mato"
            " | hirio | visito | dimitio | renuncio | ataco | abrio | cerro | lanzo | envio |"
            " retiro | condeno | eligio | acordo | inauguro | presento | recibio | vendio |"
            " compro | pago | invirtio | crecio | aumento | disminuyo | bajo | alcanzo |"
            " registro"
        ),
        Mark.DEED: phrases(
            "murieron | murio | nacio | firmo | firmaron | voto | votaron | aprobo | aprobaron"
            " | rechazo | rechazaron | detuvo | detuvieron | mato | mataron | visito | dimitio |"
            " renuncio | ataco | atacaron | abrio | cerro | lanzo | envio | retiro | retiraron |"
            " condeno | eligio | acordaron | inauguro | recibio | vendio | compro | celebro |"
            " celebraron | bombardeo | bombardearon | detenido | detenidos"
        ),
        Mark.PERFECT: phrases("ha | han | es | son | esta | estan | hay"),
    },
    past_endings=("aron", "ieron"),
    that=("que", ":"),
    he=each_word("el ella"),
    they=each_word("ellos ellas"),
    documents=each_word("informe articulo nota documento comunicado periodico diario estudio"),
    authors=each_word("autor autora periodista"),
    roles=each_word(
        "presidente presidenta ministro ministra primer secretario secretaria general portavoz"
        " director directora jefe jefa gobernador gobernadora alcalde alcaldesa senador senadora"
        " diputado diputada juez jueza fiscal comandante coronel capitan rey reina sr sra dr dra"
    ),
    media=each_word(
        "agencia efe diario periodico noticias reuters ap afp europa press pais mundo abc"
        " cadena ser television radio bbc cnn universal nacion clarin tiempo"
    ),
    institutions=each_word(
        "gobierno parlamento congreso senado corte tribunal ministerio policia ejercito empresa"
        " banco sindicato comision consejo ayuntamiento autoridades hospital tropas soldados"
        " fiscalia"
    ),
    openers=each_word(
        "en el la tras despues antes durante desde ayer hoy segun pero y ademas tambien"
        " mientras cuando por sin para con"
    ),
    clauses=phrases(
        "despues de que | desde que | porque | cuando | aunque | mientras | tras | que"
    ),
    furniture=phrases(
        "deja un comentario | deja una respuesta | deje un comentario | tu direccion de correo"
        " | su direccion de correo | los campos obligatorios | leer mas | lea tambien | lea mas"
        " | ver tambien | te puede interesar | le puede interesar | noticias relacionadas |"
        " articulos relacionados | comparte | compartir | siguenos | suscribete | suscribase |"
        " publicidad | todos los derechos reservados | derechos reservados | copyright | © |"
        " foto : | imagen : | fuente : | etiquetas : | comentarios | cookies | politica de |"
        " aviso legal | iniciar sesion | registrate | ir al contenido | mas informacion"
    ),
    share_words=each_word(
        "facebook twitter whatsapp telegram linkedin email correo compartir imprimir copiar"
        " enlace instagram comentarios inicio mundo politica economia deportes cultura x"
    ),
)

SPANISH = Language(code="es", numbers=NUMBERS, dates=DATES, prose=PROSE)
