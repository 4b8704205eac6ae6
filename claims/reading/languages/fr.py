from claims.reading.languages.french_dates import DATES
from claims.reading.languages.french_numbers import NUMBERS
from claims.reading.languages.tables import (
    Language,
    Mark,
    ProseTable,
    each_word,
    phrases,
)

PROSE = ProseTable(
    perfect=each_word("a ont avait avaient"),
    titles=each_word(
        "m mm mme mmes mlle mlles dr pr me mgr gal col cdt cap lt art no janv fevr avr juil"
        " sept oct nov dec av env st ste p ex"
    ),
    abbreviations=each_word("etc s.a s.a.r.l a.m p.m cie ltd o.n.u u.e"),
    starters=each_word(
        "le la les l un une des en dans pour par mais et ou si quand selon apres ce cette ces"
        " son sa ses il elle ils elles on ne que comme plus aussi hier aujourd'hui"
    ),
    marks={
        Mark.SAY: phrases(
            "dit | disent | declare | declarent | affirme | affirment | assure | assurent |"
            " explique | expliquent | ajoute | ajoutent | souligne | soulignent | precise |"
            " precisent | ecrit | ecrivent | indique | indiquent | estime | raconte | insiste |"
            " rappelle | lance"
        ),
        Mark.REPORT: phrases(
            "annonce | annoncent | confirme | confirment | rapporte | rapportent | revele |"
            " revelent | reconnu | admis | averti | denonce | conclu | note | constate | signale"
            " | juge"
        ),
        Mark.ACCORDING: phrases("selon | d'apres | aux dires de | de l'avis de"),
        Mark.OPINION: phrases(
            "je crois | nous croyons | je pense | il me semble | semble | semblent | parait |"
            " sans doute | bien sur | evidemment | malheureusement | heureusement | honteux |"
            " honteuse | scandaleux | absurde | ridicule | le pire | le meilleur | a mon avis |"
            " peut-etre | probablement | merite | meritent | il est clair | il est evident |"
            " inacceptable"
        ),
        Mark.PREDICTION: phrases(
            "pourrait | pourraient | devrait | devraient | risque de | risquent de | serait |"
            " seraient | aurait | auraient | il est probable | probable"
        ),
        Mark.FUTURE: phrases("sera | seront | va | vont | aura | auront | pourra | pourront"),
        Mark.DUTY: phrases(
            "doit | doivent | devons | il faut | il est temps | il convient | il est necessaire"
        ),
        Mark.MOTIVE: phrases(
            "espere | esperent | veut | veulent | voulait | souhaite | souhaitent | craint |"
            " craignent | tente de | tentent de | cherche a | cherchent a | croit | croient"
        ),
        Mark.FIGURE: phrases("croisee des chemins | champ de mines | corde raide | impasse"),
        Mark.FIRST_PERSON: phrases("je | j'ai | mon | ma | mes | nous | notre | nos"),
        Mark.CONDITION: phrases("si | a moins que | au cas ou"),
        Mark.QUESTION: phrases("pourquoi | est-ce"),
        Mark.SCHEDULED: phrases(
            "prevu | prevue | prevus | prevues | aura lieu | auront lieu | se tiendra | se"
            " tiendront | debutera | commencera | doit se tenir | doivent se tenir | doit"
            " debuter | se reunira | se rendra | reporte au | reportee au"
        ),
        Mark.VOTE: phrases(
            "vote | votes | voix | scrutin | referendum | motion | deputes | senateurs | sieges"
        ),
        Mark.COMPARISON: phrases(
            "plus qu'en | moins qu'en | par rapport a | contre | le double | deux fois plus |"
            " le plus eleve | la plus elevee | le plus bas | la plus basse | superieur a |"
            " inferieur a | plus grand du monde"
        ),
        Mark.PAST: phrases(
            "etait | etaient | fut | furent | avait | avaient | eut | a ete | ont ete | est"
            " mort | est ne | mourut | naquit"
        ),
        Mark.DEED: phrases(
            "a signe | ont signe | a vote | ont vote | a adopte | ont adopte | a rejete | a"
            " arrete | ont arrete | a tue | ont tue | a visite | a demissionne | a attaque | ont"
            " attaque | a ouvert | a ferme | a lance | a envoye | a retire | ont retire | a"
            " condamne | a elu | ont convenu | a inaugure | a recu | a vendu | a achete | a"
            " bombarde | ont bombarde | est mort | sont morts | a rencontre | ont rencontre | a"
            " nomme"
        ),
        Mark.PERFECT: phrases("a | ont | est | sont"),
    },
    past_endings=(),
    that=("que", "qu'", ":"),
    he=each_word("il elle"),
    they=each_word("ils elles"),
    documents=each_word("rapport article note document communique journal etude"),
    authors=each_word("auteur auteure journaliste"),
    roles=each_word(
        "president presidente ministre premier premiere secretaire general generale"
        " porte-parole directeur directrice chef gouverneur maire senateur senatrice depute"
        " deputee juge procureur commandant colonel capitaine roi reine m mme dr"
    ),
    media=each_word(
        "agence afp reuters ap journal quotidien monde figaro liberation parisien radio"
        " television chaine bfmtv franceinfo rfi bbc cnn presse"
    ),
    institutions=each_word(
        "gouvernement parlement assemblee senat cour tribunal ministere police armee entreprise"
        " banque syndicat commission conseil mairie autorites hopital troupes soldats parquet"
    ),
    openers=each_word(
        "en le la apres avant pendant depuis hier selon mais et aussi alors lors quand par pour"
        " avec dans a"
    ),
    clauses=phrases(
        "apres que | depuis que | parce que | lorsque | alors que | quand | bien que | qui"
    ),
    furniture=phrases(
        "laisser un commentaire | laissez un commentaire | votre adresse e-mail | votre adresse"
        " de | les champs obligatoires | lire aussi | lire la suite | a lire aussi | en savoir"
        " plus | voir aussi | articles lies | sur le meme sujet | partager | partagez |"
        " suivez-nous | abonnez-vous | s'abonner | inscrivez-vous | publicite | tous droits"
        " reserves | copyright | © | photo : | credit photo | source : | mots-cles |"
        " commentaires | cookies | politique de confidentialite | mentions legales | se"
        " connecter | newsletter"
    ),
    share_words=each_word(
        "facebook twitter whatsapp telegram linkedin email e-mail partager imprimer copier lien"
        " instagram commentaires accueil monde politique economie sport culture x"
    ),
)

FRENCH = Language(code="fr", numbers=NUMBERS, dates=DATES, prose=PROSE)
