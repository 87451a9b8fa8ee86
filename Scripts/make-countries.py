#!/usr/bin/env python3
"""Writes vocabularies/countries.csv and vocabularies/currencies.csv from open sources.

Codes: Debian's iso-codes (ISO 3166-1, ISO 4217). Names: Unicode CLDR by way of Babel, with the
forms people of the field use where they differ (table FORMS). Other spellings: CLDR of Portugal and
of Spanish-speaking America, the translations of iso-codes shipped with pycountry, and table VARIANTS.
Points: Natural Earth 1:50m (public domain) by way of R and r-cran-rnaturalearthdata, and table
POINTS for the territories it does not draw.

Needs: apt install iso-codes r-base-core r-cran-sp r-cran-rnaturalearthdata; pip install babel pycountry.
Run it from the top of the project: python3 Scripts/make-countries.py
"""
import csv
import datetime
import gettext
import io
import json
import subprocess
import unicodedata
from pathlib import Path

import pycountry
from babel import Locale
from babel.core import get_global

TARGET = Path("Sources/Compilation/Resources/vocabularies")
IBERO = set("AD AR BO BR CL CO CR CU DO EC SV ES GT HN MX NI PA PY PE PT UY VE".split())

# Forms used in the field (es, pt, en); None keeps the form of CLDR.
FORMS = {
    "AX": ("Islas Åland", "Ilhas Åland", None),
    "AG": (None, None, "Antigua and Barbuda"),
    "BA": (None, None, "Bosnia and Herzegovina"),
    "BD": ("Bangladesh", None, None),
    "BF": (None, "Burkina Faso", None),
    "BH": ("Baréin", "Bahrein", None),
    "BL": (None, None, "Saint Barthélemy"),
    "BQ": ("Bonaire, San Eustaquio y Saba", "Bonaire, Santo Eustáquio e Saba", "Bonaire, Sint Eustatius and Saba"),
    "CC": ("Islas Cocos (Keeling)", None, None),
    "CD": (None, "República Democrática do Congo", "Democratic Republic of the Congo"),
    "CG": ("República del Congo", "República do Congo", "Republic of the Congo"),
    "CI": ("Costa de Marfil", None, "Côte d’Ivoire"),
    "CV": (None, None, "Cabo Verde"),
    "FK": ("Islas Malvinas (Falkland)", "Ilhas Malvinas (Falkland)", "Falkland Islands (Malvinas)"),
    "GS": (None, None, "South Georgia and the South Sandwich Islands"),
    "GW": ("Guinea-Bissau", None, None),
    "HK": ("Hong Kong", "Hong Kong", "Hong Kong"),
    "HM": (None, None, "Heard Island and McDonald Islands"),
    "KI": (None, "Kiribati", None),
    "KN": (None, "São Cristóvão e Névis", "Saint Kitts and Nevis"),
    "KP": ("República Popular Democrática de Corea", "República Popular Democrática da Coreia",
           "Democratic People’s Republic of Korea"),
    "KR": ("República de Corea", "República da Coreia", "Republic of Korea"),
    "KZ": ("Kazajstán", None, None),
    "LC": (None, None, "Saint Lucia"),
    "MF": (None, None, "Saint Martin"),
    "MM": ("Myanmar", "Mianmar", "Myanmar"),
    "MO": ("Macao", "Macau", "Macao"),
    "PM": (None, None, "Saint Pierre and Miquelon"),
    "PS": ("Palestina", "Palestina", "Palestine"),
    "RO": ("Rumania", None, None),
    "SA": ("Arabia Saudita", None, None),
    "SH": (None, None, "Saint Helena"),
    "SJ": (None, None, "Svalbard and Jan Mayen"),
    "ST": (None, None, "Sao Tome and Principe"),
    "SZ": ("Eswatini", "Eswatini", None),
    "TC": (None, None, "Turks and Caicos Islands"),
    "TT": (None, None, "Trinidad and Tobago"),
    "UM": ("Islas menores alejadas de Estados Unidos", "Ilhas Menores Distantes dos Estados Unidos",
           "United States Minor Outlying Islands"),
    "VA": ("Santa Sede (Ciudad del Vaticano)", "Santa Sé (Cidade do Vaticano)", "Holy See (Vatican City)"),
    "VC": (None, None, "Saint Vincent and the Grenadines"),
    "VI": ("Islas Vírgenes de los Estados Unidos", None, None),
    "WF": (None, None, "Wallis and Futuna"),
}

# Spellings met in sheets, old names and abbreviations; each belongs to one country only.
VARIANTS = {
    "AD": "Principado de Andorra|Principat d'Andorra|Principality of Andorra|AND",
    "AE": "EAU|UAE|Emiratos Árabes|Emirados Árabes|Emirats Arabes Unis",
    "AF": "República Islámica de Afganistán|República Islâmica do Afeganistão|Afghanistán",
    "AG": "Antigua|Antigua & Barbuda|Antígua|Antigua-Barbuda|Antígua e Barbuda",
    "AM": "Arménia|Armênia",
    "AO": "República de Angola",
    "AR": "República Argentina|Rep. Argentina|Argentine Republic|ARG|Arg.",
    "AT": "República de Austria",
    "AZ": "Azerbaiyan|Azerbaidjão|Azerbaiján",
    "BA": "Bosnia|Bósnia|Bosnia-Herzegovina|Bósnia-Herzegovina",
    "BB": "Barbadoes",
    "BD": "Bangla Desh",
    "BE": "Reino de Bélgica|Belgica|Belgique|België",
    "BF": "Burquina Fasso|Burkina Fasso|Burkina-Faso|Burkina|Alto Volta",
    "BH": "Barein|Bahréin|Bahrain",
    "BJ": "Benin|Benim|Daomé",
    "BN": "Brunei|Brunei Darussalam|Brunéi Darussalam",
    "BO": "Estado Plurinacional de Bolivia|Bolivia (Estado Plurinacional de)|Bolivia (Plurinational State of)"
          "|Plurinational State of Bolivia|Estado Plurinacional da Bolívia|Bolívia (Estado Plurinacional da)"
          "|E.P. de Bolivia|EP Bolivia|Rep. de Bolivia|República de Bolivia|Bolivia, E.P.|Bolivia, Estado Plurinacional|BOL",
    "BR": "República Federativa del Brasil|República Federativa do Brasil|Federative Republic of Brazil|Rep. Federativa do Brasil|BRA",
    "BS": "Las Bahamas|Commonwealth de las Bahamas|The Bahamas|Bahamas, Las|As Bahamas|Bahamas (Las)|Bahamas (the)|Baamas",
    "BT": "Bhután|Bhutan",
    "BW": "Botswana|Botsuana",
    "BY": "Belarús|Belarus|Bielorússia|Bielorrússia|República de Belarús",
    "BZ": "Belize|Honduras Británica|Belise",
    "CA": "Canada",
    "CD": "Rep. Dem. do Congo|Rep. Dem. del Congo|R.D. Congo|RD Congo|RDC|DRC|R. D. del Congo|Congo (República Democrática del)"
          "|Congo (República Democrática do)|Congo, República Democrática del|Congo, Democratic Republic of the"
          "|Congo (Democratic Republic of the)|Congo-Kinshasa|Congo Kinshasa|Zaire|Dem. Rep. Congo|DR Congo|República Democrática do Congo (Kinshasa)",
    "CF": "Rep. Centroafricana|República Centro-Africana|República Centro Africana|Centroáfrica|RCA",
    "CG": "Congo|Congo-Brazzaville|Congo Brazzaville|Congo (Brazzaville)|Rep. del Congo|Rep. do Congo|Congo, República del|The Congo|Congo (the)",
    "CH": "Confederación Suiza|Confederação Suíça|Suisse|Schweiz|Suiça",
    "CI": "Côte d'Ivoire|Cote d'Ivoire|Cote D'Ivoire|Ivory Coast|Costa de Marfil|Costa do Marfim|República de Côte d'Ivoire",
    "CL": "República de Chile|Rep. de Chile|Republic of Chile|CHL",
    "CM": "República de Camerún|República dos Camarões|República do Camarões|Camarões|Cameroun",
    "CN": "República Popular China|República Popular de China|R.P. China|RP China|R. P. China|RPC|P.R. China|PRC|China (RPC)"
          "|República Popular da China|R. P. da China|China, República Popular|People's Republic of China|China Popular",
    "CO": "República de Colombia|Rep. de Colombia|Republic of Colombia|República da Colômbia|COL",
    "CR": "República de Costa Rica|Costarrica|C. Rica|CRI",
    "CU": "República de Cuba|CUB",
    "CV": "República de Cabo Verde|Cape Verde|C. Verde|Cabo-Verde|Ilhas de Cabo Verde",
    "CW": "Curaçau|Curacao|Curasao",
    "CY": "República de Chipre",
    "CZ": "República Checa|Rep. Checa|R. Checa|República Tcheca|Rep. Tcheca|Chéquia|Czech Republic",
    "DE": "República Federal de Alemania|R.F. Alemania|Rep. Federal de Alemania|República Federal da Alemanha|RFA|Deutschland|DEU"
          "|Federal Republic of Germany|Alemanha (GIZ)|Alemania (GIZ)",
    "DJ": "Djibouti|Jibuti|Djibuti|Yibouti",
    "DM": "Commonwealth de Dominica|Mancomunidad de Dominica|Comunidade da Dominica|Domínica|Commonwealth of Dominica",
    "DO": "R. Dominicana|Rep. Dominicana|R.Dominicana|Rep Dominicana|R Dominicana|RD|R.D.|Rca. Dominicana|Dominicana|Dominican Rep."
          "|Dominican Rep|Dominican R.|República Dominicana (la)|Santo Domingo|DOM",
    "DZ": "República Argelina|Argelia (República Argelina Democrática y Popular)|Algérie",
    "EC": "República del Ecuador|República do Equador|Rep. del Ecuador|El Ecuador|ECU",
    "EG": "República Árabe de Egipto|Egipto (República Árabe de)|Egipto|República Árabe do Egito|Arab Republic of Egypt",
    "EH": "Sahara Occidental|República Árabe Saharaui Democrática|RASD|República Árabe Saaraui Democrática|Saara Ocidental",
    "ER": "Eritréia|Eritrea, Estado de",
    "ES": "Reino de España|Espana|Estado Español|Kingdom of Spain|ESP",
    "ET": "Etiopia|Etiópia|Etiopía, República Democrática Federal de",
    "FJ": "Fidji|Ilhas Fiji|Islas Fiji|Fidschi",
    "FK": "Malvinas|Islas Malvinas|Ilhas Malvinas|Falkland Islands|Falklands|Falklands/Malvinas|Islas Falkland|Malvinas/Falkland",
    "FM": "Estados Federados de Micronesia|Micronesia (Estados Federados de)|Estados Federados da Micronésia|Micronésia (Estados Federados da)",
    "FR": "República Francesa|French Republic|Republique Française",
    "GA": "República Gabonesa|Gabon",
    "GB": "Reino Unido de Gran Bretaña e Irlanda del Norte|Gran Bretaña|Inglaterra|Grã-Bretanha|Grã Bretanha|Great Britain|UK|U.K.|R. Unido|England"
          "|Reino Unido (UK)|Reino Unido da Grã-Bretanha e Irlanda do Norte",
    "GD": "Grenada|Granada (país)|Grenade",
    "GE": "Georgia (país)|República de Georgia",
    "GF": "Guyana Francesa|Guayana francesa|Guiana francesa",
    "GH": "Ghana, República de|Gana",
    "GM": "La Gambia|The Gambia|Gambia (la)|Gambia, La|Gâmbia, República da",
    "GN": "República de Guinea|Guinea-Conakry|Guinea Conakry|Guiné-Conacri|Guiné Conacri|Guinea (Conakry)|República da Guiné",
    "GQ": "Guinea Ecuat.|Guiné-Equatorial|República de Guinea Ecuatorial|G. Ecuatorial|Equat. Guinea",
    "GT": "República de Guatemala|Guate|GTM",
    "GW": "Guinea Bissau|Guinea-Bisáu|Guinea Bisáu|Guinea Bisau|Guinea-Bisau|Guiné Bissau|Guiné-Bissáu|República da Guiné-Bissau|G. Bissau|Guine Bissau",
    "GY": "República Cooperativa de Guyana|Guiana (República Cooperativista)|Guyana, República de|República Cooperativa da Guiana|British Guiana|Co-operative Republic of Guyana",
    "HK": "RAE de Hong Kong|Hong-Kong|Hong Kong, China|Hong Kong (China)",
    "HN": "República de Honduras|HND",
    "HR": "República de Croacia|Hrvatska",
    "HT": "República de Haití|Republica do Haiti|República do Haiti|Haïti|Hayti|HTI",
    "HU": "República de Hungría",
    "ID": "República de Indonesia|Indonésia, República da",
    "IE": "República de Irlanda|Eire|Rep. de Irlanda",
    "IL": "Estado de Israel",
    "IN": "República de la India|La India|Índia|India (la)",
    "IQ": "Iraq|República del Iraq",
    "IR": "República Islámica del Irán|Irán (República Islámica del)|Irán, República Islámica del|República Islâmica do Irã|Irã (República Islâmica do)|Irão|Iran (Islamic Republic of)",
    "IT": "República Italiana|Italian Republic",
    "JM": "Jamaica (país)|JAM",
    "JP": "Japon|Nippon|JPN",
    "KE": "Kenya|Quénia|Quenia",
    "KG": "Kirguizistán|Kirguistan|República Kirguisa|Quirguízia|Quirguizistão|Kyrgyz Republic",
    "KH": "Reino de Camboya|Cambodja|Kampuchea",
    "KM": "Islas Comoras|Comores|Ilhas Comores|Unión de las Comoras",
    "KN": "Saint Kitts y Nevis|Saint-Kitts e Nevis|Saint Kitts e Nevis|St. Kitts y Nevis|St Kitts and Nevis|St. Kitts and Nevis|St. Kitts e Nevis"
          "|Saint Christopher and Nevis|San Cristóbal y Nevis|San Cristobal y Nieves|San Kitts y Nevis|S. Cristóbal y Nieves|St. Kitts-Nevis|São Cristóvão e Neves|Sao Cristovao e Nevis",
    "KP": "Corea del Norte|Coreia do Norte|Coréia do Norte|North Korea|RPDC|RPD Corea|R.P.D. de Corea|Rep. Pop. Dem. de Corea|DPRK"
          "|Corea (República Popular Democrática de)|Korea (Democratic People's Republic of)|Corea, Rep. Pop. Dem.|Coreia, Rep. Pop. Dem.",
    "KR": "Corea del Sur|Corea|Coreia do Sul|Coréia do Sul|Coréia|Coreia|Corea Sur|South Korea|Korea|R. de Corea|R. Corea|Rep. de Corea|Rep. Corea|República da Coréia"
          "|Rep. da Coreia|Corea (República de)|Corea, República de|Korea (Republic of)|Korea, Republic of|Korea, Rep.|ROK|S. Korea|KOR",
    "KZ": "Kazajistán|Kazajstan|Kazakhstán|Casaquistão|Cazaquistão|Kazakstán|Kasajstán",
    "LA": "República Democrática Popular Lao|Lao RDP|Lao PDR|RDP Lao|Rep. Dem. Pop. Lao|Lao|Laos (República Democrática Popular)",
    "LB": "República Libanesa|Libano",
    "LC": "Santa Lucia|Sta. Lucía|Sta. Lúcia|St. Lucia|St Lucia|Saint-Lucia",
    "LK": "Sri-Lanka|Ceilán|Ceilão",
    "LR": "Líberia|Liberia, República de",
    "LS": "Lesotho|Reino de Lesoto|Lesoto",
    "LU": "Gran Ducado de Luxemburgo|Luxemburg|Grão-Ducado do Luxemburgo",
    "LV": "República de Letonia|Latvia",
    "LY": "Estado de Libia|Libia (Jamahiriya Árabe)|Jamahiriya Árabe Libia",
    "MA": "Reino de Marruecos|Reino do Marrocos|Reino de Marrocos|Maroc|Kingdom of Morocco",
    "MD": "República de Moldova|Moldova|República de Moldavia|Moldóvia|República da Moldávia|Moldova (Republic of)",
    "MG": "Madagáscar|República de Madagascar",
    "MH": "República de las Islas Marshall|Marshall",
    "MK": "Macedonia|Macedônia|Macedónia|ex República Yugoslava de Macedonia|República de Macedonia del Norte|ERYM|FYROM|Antigua República Yugoslava de Macedonia",
    "ML": "Malí|República de Malí|Mali, República do",
    "MM": "Birmania|Myanmar (Birmania)|Birmânia|Mianmar (Birmânia)|Burma|Unión de Myanmar|Myanmar (Burma)|Mianmá",
    "MO": "Macau|RAE de Macao|Macao, China|Macau (China)",
    "MR": "República Islámica de Mauritania",
    "MU": "Isla Mauricio|Ilhas Maurício|Ilhas Maurícias|Maurícias|Islas Mauricio",
    "MV": "Islas Maldivas|Ilhas Maldivas|República de Maldivas",
    "MW": "Malawi|Malauí|Maláui|Malavi|Malaví",
    "MX": "Estados Unidos Mexicanos|Méjico|United Mexican States|Rep. Mexicana|República Mexicana|EUM|E.U.M.|MEX|Mex.",
    "MY": "Malaysia|Malasya",
    "MZ": "República de Mozambique|República de Moçambique|Mozanbique|Mocambique|MOZ",
    "NA": "República de Namibia",
    "NE": "República del Níger|República do Níger|Niger, República de",
    "NG": "República Federal de Nigeria|Nigéria, República Federal da",
    "NI": "República de Nicaragua|NIC",
    "NL": "Holanda|Reino de los Países Bajos|Reino dos Países Baixos|Holland|The Netherlands|Netherlands (the)|Paises Bajos|Netherlands (Kingdom of the)|P. Bajos",
    "NZ": "Nueva Zelandia|N. Zelandia|Nova Zelandia|N. Zelandia|Aotearoa",
    "PA": "República de Panamá|Panama|República do Panamá|PAN",
    "PE": "República del Perú|República do Peru|El Perú|PER",
    "PG": "Papua Nueva Guinea|Papua Nova Guiné|Papua-Nova-Guiné|Papúa-Nueva Guinea|Papuásia-Nova Guiné|PNG",
    "PH": "República de Filipinas|Las Filipinas|Islas Filipinas|The Philippines|Philippines (the)|PHL",
    "PK": "República Islámica de Pakistán|Pakistan",
    "PL": "República de Polonia",
    "PR": "Porto Rico|Estado Libre Asociado de Puerto Rico|P. Rico",
    "PS": "Territorios Palestinos|Territórios Palestinos|Territorio Palestino Ocupado|Territorios Palestinos Ocupados|Territórios Palestinos Ocupados"
          "|Autoridad Nacional Palestina|Autoridad Palestina|Autoridade Palestina|Autoridade Nacional Palestina|ANP|Estado de Palestina|Estado da Palestina|State of Palestine|Palestine, State of"
          "|Palestinian Territories|Palestinian Authority|West Bank and Gaza|Cisjordania y Gaza|Cisjordânia e Gaza|Occupied Palestinian Territory",
    "PT": "República Portuguesa|Portuguese Republic|PRT",
    "PY": "República del Paraguay|República do Paraguai|Rep. del Paraguay|Paraguai|PRY",
    "QA": "Qatar|Estado de Qatar",
    "RO": "Rumanía|Roménia|Romania",
    "RS": "República de Serbia",
    "RU": "Federación de Rusia|Federación Rusa|Fed. Rusa|Fed. de Rusia|Federação Russa|Federação da Rússia|Russian Federation|Fed. Russa|URSS",
    "RW": "Rwanda|República de Ruanda",
    "SA": "Arabia Saudí|Reino de Arabia Saudita|Arábia Saudita|Arabia Saudi|KSA",
    "SB": "Salomón|Islas Salomon|Ilhas Salomao",
    "SC": "Islas Seychelles|Seicheles|Ilhas Seychelles|Seychelles, Ilhas",
    "SD": "República del Sudán|El Sudán|Sudan|Sudão (Norte)",
    "SK": "República Eslovaca|Rep. Eslovaca|Slovak Republic",
    "SL": "Sierra Leone|Serra-Leoa",
    "SO": "República Federal de Somalia",
    "SR": "Suriname|Surinã|Suriname, República do|República de Suriname|República de Surinam|Guayana Holandesa",
    "SS": "Sudan del Sur|República de Sudán del Sur|S. Sudan|Sudão Meridional",
    "ST": "Santo Tome y Principe|Sao Tome e Principe|São Tomé y Príncipe|São Tomé e Principe|Sto. Tomé y Príncipe|S. Tomé e Príncipe|STP|Santo Tomé",
    "SV": "Salvador|República de El Salvador|República del Salvador|Rep. de El Salvador|SLV",
    "SX": "San Martín (parte neerlandesa)|St. Maarten|São Martinho (parte holandesa)|San Martín (Países Bajos)",
    "SY": "República Árabe Siria|Rep. Árabe Siria|República Árabe da Síria|Syrian Arab Republic",
    "SZ": "Suazilandia|Swazilandia|Suazilândia|Esuatini|Essuatíni|Eswatíni|Swaziland|Reino de Eswatini|Ngwane",
    "TD": "Tchad|República del Chad|Tchade",
    "TG": "República Togolesa",
    "TH": "Thailandia|Reino de Tailandia|Thailândia|Siam",
    "TJ": "Tadjikistán|Tayikistan|Tajiquistão|Tadjiquistão",
    "TL": "Timor Oriental|Timor Leste|Timor-Leste (RDTL)|República Democrática de Timor-Leste|Timor del Este|East Timor|Timor Este|Timor Lorosae",
    "TM": "Turkmenistan|Turcomenistão|Turquemenistão",
    "TN": "Tunez|República Tunecina|Tunísia, República da",
    "TR": "Türkiye|Turkiye|Turkey|República de Turquía|República de Türkiye|Turquia",
    "TT": "Trinidad & Tobago|Trinidad y Tabago|Trinidad-Tobago|Trinidad Tobago|Trinidad and Tobago|Trinidade e Tobago|Trinidad e Tobago|Trindade e Tobago|Trinidad|T. y Tobago|T&T|TTO",
    "TW": "Taiwan|Taiwán (provincia de China)|República de China (Taiwán)|República de China|Taipéi Chino|China (Taiwán)|Rep. de China (Taiwán)|Formosa|Taiwan (China)|Republic of China|Taiwan, Province of China|Chinese Taipei",
    "TZ": "República Unida de Tanzania|Rep. Unida de Tanzania|Tanzanía|Tanzania (República Unida de)|República Unida da Tanzânia|Tanzania, United Republic of|United Republic of Tanzania",
    "UA": "Ukrania|Ukraine",
    "US": "Estados Unidos de América|EE. UU.|EE.UU.|EEUU|EE UU|EUA|E.U.A.|E.E.U.U.|Estados Unidos da América|USA|U.S.A.|US|U.S.|United States of America|Estados Unidos de Norteamérica|Norteamérica (EE.UU.)|EU de América",
    "UY": "República Oriental del Uruguay|R.O. del Uruguay|R. O. del Uruguay|Rep. Oriental del Uruguay|Eastern Republic of Uruguay|República Oriental do Uruguai|Uruguai|URY",
    "UZ": "Uzbekistan|Usbequistão|República de Uzbekistán",
    "VA": "Santa Sede|Vaticano|Ciudad del Vaticano|Estado de la Ciudad del Vaticano|Santa Sé|Cidade do Vaticano|Vatican City|Holy See|Vatican",
    "VC": "San Vicente y Granadinas|San Vicente|S. Vicente y las Granadinas|St. Vincent and the Grenadines|St. Vincent & the Grenadines|St. Vincent and Grenadines"
          "|St Vincent and the Grenadines|São Vicente e as Granadinas|São Vicente|San Vicente y las Grenadinas|San Vicente e Granadinas|S. Vicente e Granadinas",
    "VE": "Venezuela (República Bolivariana de)|República Bolivariana de Venezuela|Rep. Bolivariana de Venezuela|R.B. de Venezuela|R. B. de Venezuela|RB Venezuela|RBV|Venezuela, R.B."
          "|Venezuela, República Bolivariana|Venezuela (Bolivarian Republic of)|Bolivarian Republic of Venezuela|Venezuela, RB|República Bolivariana da Venezuela|Venezuela (República Bolivariana da)|Rep. Bol. de Venezuela|VEN",
    "VG": "Islas Vírgenes (Británicas)|Islas Vírgenes Británicas|BVI|Virgin Islands (British)|Ilhas Virgens Britânicas|Islas Vírgenes Británicas (UK)",
    "VI": "Islas Vírgenes Americanas|Islas Vírgenes Estadounidenses|Islas Vírgenes de EE. UU.|Islas Vírgenes (EE.UU.)|USVI|Virgin Islands (U.S.)|Ilhas Virgens dos Estados Unidos|Ilhas Virgens Americanas",
    "VN": "Viet Nam|Vietnam|Vietname|Viet-Nam|República Socialista de Viet Nam|República Socialista do Vietnã",
    "WS": "Samoa Occidental|Samoa Ocidental|Western Samoa",
    "YE": "República del Yemen|Yémen|Iémen|Iêmen",
    "ZA": "Suráfrica|Sud África|Sur África|República de Sudáfrica|África del Sur|Rep. de Sudáfrica|República da África do Sul|RSA|South-Africa",
    "ZM": "Zambia, República de|Zámbia",
    "ZW": "Zimbabwe|Zimbábwe|Zimbabué|Zimbabue|Rodesia",
}

# Points for territories that the 1:50m map does not draw (latitude, longitude).
POINTS = {
    "BQ": (12.2, -68.3), "BV": (-54.4, 3.4), "CC": (-12.2, 96.8), "CX": (-10.5, 105.6), "GF": (4.0, -53.1),
    "GI": (36.1, -5.3), "GP": (16.2, -61.6), "MQ": (14.7, -61.0), "RE": (-21.1, 55.5), "SJ": (78.7, 16.0),
    "TK": (-9.2, -171.8), "TV": (-7.5, 178.7), "UM": (19.3, 166.6), "YT": (-12.8, 45.1), "AQ": (-80.5, 20.0),
    "VA": (41.9, 12.5), "BL": (17.9, -62.8), "MF": (18.1, -63.1), "SX": (18.0, -63.1), "PN": (-24.4, -128.3),
    "NF": (-29.0, 168.0), "HM": (-53.1, 73.5), "IO": (-7.3, 72.4), "GS": (-54.4, -36.7), "TF": (-49.3, 69.5),
}
ODD = {"SAH": "ESH", "PSX": "PSE", "SDS": "SSD", "ALD": "ALA"}

# ISO 4217: digits of the minor unit where they are not two.
ZERO = set("BIF CLP DJF GNF ISK JPY KMF KRW PYG RWF UGX VND VUV XAF XOF XPF".split())
THREE = set("BHD IQD JOD KWD LYD OMR TND".split())
MONEY = {
    "USD": "US$|U$S|$US|USD$|dólar|dólares|dólares estadounidenses|dólar americano|dólares americanos|US dollars|dolares",
    "EUR": "€|euro|euros", "BRL": "R$|real|reais|reales|reales brasileños",
    "MXN": "MX$|peso mexicano|pesos mexicanos", "ARS": "AR$|peso argentino|pesos argentinos",
    "CLP": "CLP$|peso chileno|pesos chilenos", "COP": "COL$|peso colombiano|pesos colombianos",
    "UYU": "$U|peso uruguayo|pesos uruguayos", "PEN": "S/|S/.|sol|soles|nuevos soles",
    "BOB": "Bs|Bs.|boliviano|bolivianos", "PYG": "Gs|Gs.|guaraní|guaraníes|₲", "CRC": "colón|colones|₡",
    "GTQ": "quetzal|quetzales", "HNL": "lempira|lempiras", "NIO": "C$|córdoba|córdobas", "PAB": "B/.|balboa|balboas",
    "DOP": "RD$|peso dominicano|pesos dominicanos", "CUP": "peso cubano|pesos cubanos", "VES": "bolívar|bolívares",
    "JPY": "¥|yen|yenes|ienes", "GBP": "£|libra esterlina|libras esterlinas",
}


def fold(text):
    plain = unicodedata.normalize("NFKD", text.casefold())
    return "".join(c for c in plain if c.isalnum())


def names(language, domain):
    path = Path(pycountry.LOCALES_DIR) / language / "LC_MESSAGES" / f"{domain}.mo"
    if not path.exists():
        return lambda text: text
    with path.open("rb") as file:
        return gettext.GNUTranslations(file).gettext


def points():
    program = (
        "suppressMessages(library(sp)); suppressMessages(library(rnaturalearthdata)); x <- coordinates(countries50);"
        "write.csv(data.frame(a3=countries50$adm0_a3, lat=round(x[,2],1), lon=round(x[,1],1)), stdout(), row.names=FALSE)")
    out = subprocess.run(["Rscript", "-e", program], check=True, capture_output=True, text=True).stdout
    return {ODD.get(r["a3"], r["a3"]): (float(r["lat"]), float(r["lon"])) for r in csv.DictReader(io.StringIO(out))}


def write(path, header, rows):
    with path.open("w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file, lineterminator="\n")
        writer.writerow(header)
        writer.writerows(rows)
    print(path, len(rows))


def main():
    iso = sorted(json.load(open("/usr/share/iso-codes/json/iso_3166-1.json"))["3166-1"], key=lambda r: r["alpha_2"])
    cldr = [Locale.parse(tag).territories for tag in ("es", "pt", "en")]
    others = [Locale.parse(tag).territories for tag in ("pt_PT", "es_MX", "es_419", "es_AR", "es_CL", "es_ES")]
    translations = [names(tag, "iso3166-1") for tag in ("es", "pt", "pt_BR")]
    centre = points()

    labels = {}
    for row in iso:
        code = row["alpha_2"]
        form = FORMS.get(code, (None, None, None))
        labels[code] = [form[i] or cldr[i][code].replace("’", "'").replace(" & ", " and ") for i in range(3)]
        labels[code] = [label.replace("’", "'") for label in labels[code]]
    taken = {fold(label): code for code, three in labels.items() for label in three}
    for code, listed in VARIANTS.items():
        for variant in filter(None, listed.split("|")):
            if taken.setdefault(fold(variant), code) != code:
                raise SystemExit(f"{variant} belongs to {taken[fold(variant)]} and {code}")

    rows = []
    for row in iso:
        code = row["alpha_2"]
        found = VARIANTS.get(code, "").split("|")
        found += [source[code] for source in cldr + others if code in source]
        for key in ("name", "common_name", "official_name"):
            if key in row:
                found += [row[key]] + [translate(row[key]) for translate in translations]
        variants, seen = [], set(labels[code])
        for variant in found:
            variant = variant.replace("’", "'").replace("|", " ").strip()
            if not variant or variant in seen or taken.setdefault(fold(variant), code) != code:
                continue
            seen.add(variant)
            variants.append(variant)
        latitude, longitude = POINTS.get(code) or centre[row["alpha_3"]]
        drawn = "Natural Earth" if code not in POINTS else "punto propio"
        rows.append([code, *labels[code], "", "", "", "confirmed", f"ISO 3166-1; Unicode CLDR; {drawn}",
                     row["alpha_3"], row["numeric"], "1" if code in IBERO else "", latitude, longitude, "|".join(variants)])
    write(TARGET / "countries.csv",
          "code es pt en broader valid_from valid_to status source alpha3 numeric ibero latitude longitude variants".split(), rows)

    today = datetime.date.today()
    currencies = {}
    for territory in (row["alpha_2"] for row in iso):
        for code, start, end, tender in get_global("territory_currencies").get(territory, []):
            if tender and (end is None or datetime.date(*end) > today):
                currencies.setdefault(code, []).append(territory)
    official = {r["alpha_3"]: r for r in json.load(open("/usr/share/iso-codes/json/iso_4217.json"))["4217"]}
    money = [Locale.parse(tag).currencies for tag in ("es", "pt", "en")]
    rows = []
    for code in sorted(currencies):
        numeric = official.get(code, {}).get("numeric", "") or {"XCG": "532"}.get(code, "")
        digits = 0 if code in ZERO else 3 if code in THREE else 2
        rows.append([code, *(locale.get(code) or {"XCG": "Florim caribenho"}.get(code, code) for locale in money), "", "", "", "confirmed",
                     "ISO 4217; Unicode CLDR", numeric, digits, "|".join(currencies[code]), MONEY.get(code, "")])
    write(TARGET / "currencies.csv",
          "code es pt en broader valid_from valid_to status source numeric minor_units countries variants".split(), rows)


main()
