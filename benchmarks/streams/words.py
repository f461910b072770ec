"""The words of streams: States, ports, names, and goods with their HS codes."""

from __future__ import annotations

__all__ = [
    "COMPANY_WORDS",
    "DPRK_FIRMS",
    "DPRK_PORTS",
    "DPRK_SPELLINGS",
    "FLAGS",
    "GIVEN_NAMES",
    "GOODS",
    "LEGAL_FORMS",
    "PORTS",
    "STATES",
    "VESSEL_WORDS",
]

STATES = (
    *("China", "Russian Federation", "Japan", "Republic of Korea", "Germany", "Singapore", "United States", "Vietnam"),
    *("India", "Malaysia", "Italy", "France", "Brazil", "Türkiye", "Poland", "Thailand", "Indonesia", "Mexico"),
    *("Kenya", "Nigeria", "United Arab Emirates", "Mongolia", "Cambodia", "Egypt", "Spain", "Netherlands", "Laos"),
    *("CN", "RU", "SG", "MM", "GB", "TZ", "AO", "QA", "KW"),
)
PORTS = {
    "China": ("Dalian", "Dandong", "Longkou", "Ningbo"),
    "Russian Federation": ("Vladivostok", "Nakhodka", "Vostochny"),
    "Japan": ("Niigata", "Kobe", "Yokohama"),
    "Republic of Korea": ("Busan", "Incheon", "Pohang"),
    "Singapore": ("Singapore",),
    "Vietnam": ("Hai Phong", "Cam Pha"),
    "Malaysia": ("Port Klang", "Pasir Gudang"),
    "Indonesia": ("Balikpapan", "Jakarta"),
    "Germany": ("Hamburg",),
    "United Arab Emirates": ("Fujairah", "Jebel Ali"),
}
DPRK_PORTS = ("Nampo", "Wonsan", "Chongjin", "Rajin", "Songnim")
DPRK_SPELLINGS = ("DPRK", "North Korea", "KP", "Democratic People's Republic of Korea", "КНДР", "朝鲜", "N. Korea")
FLAGS = ("Panama", "Liberia", "Marshall Islands", "Togo", "Sierra Leone", "Palau", "Hong Kong", "Tanzania", "Mongolia")
COMPANY_WORDS = (
    *("Pacific", "Golden", "Eastern", "Ocean", "Harbour", "Global", "Star", "Dragon", "Silver", "United", "Northern"),
    *("Trading", "Shipping", "Commerce", "Machinery", "Textile", "Energy", "Foods", "Metals", "Logistics", "Supply"),
)
LEGAL_FORMS = ("Co., Ltd.", "GmbH", "Pte. Ltd.", "LLC", "S.A.", "JSC", "Sdn. Bhd.", "Inc.")
DPRK_FIRMS = (
    *("Korea Kumsan Trading Corporation", "Korea Rungra Trading Company", "Mansudae Overseas Projects"),
    *("Korea Samjong Shipping", "Pyongyang Chemical Import Corporation", "Korea Haegumgang Trading Corporation"),
)
GIVEN_NAMES = ("Ri Jong Ho", "Kim Chol", "Pak Un Ju", "Choe Song Il", "Han Myong", "Jo Kwang Su", "O Yong Nam")
VESSEL_WORDS = ("Hai", "Star", "Glory", "Rising", "Sun", "Fortune", "Sea", "Jade", "Unity", "Pearl", "Orient", "Wise")
GOODS = {
    "machinery": ("excavators and their parts", ("8429", "843149", "8479"), "units"),
    "clothing_textiles": ("men's shirts of cotton", ("6205", "620342", "5208"), "units"),
    "food": ("wheat flour", ("1101", "100199"), "tonnes"),
    "medicine": ("antibiotics, packaged", ("3004", "300420"), "tonnes"),
    "refined_petroleum": ("gas oil", ("2710", "271019"), "tonnes"),
    "electrical_equipment": ("electric motors", ("8501", "850140"), "units"),
    "vehicle": ("lorries", ("8704", "870422"), "units"),
    "seafood": ("frozen squid", ("0307", "030743"), "tonnes"),
    "metals": ("flat-rolled steel", ("7208", "7210"), "tonnes"),
    "coal": ("anthracite", ("2701", "270111"), "tonnes"),
    "wood": ("sawn timber", ("4407", "440711"), "tonnes"),
    "iron_ore": ("iron ore concentrate", ("2601", "260111"), "tonnes"),
    "agricultural_product": ("soya beans", ("1201", "0713"), "tonnes"),
    "earth_stone": ("magnesite", ("2519", "251990"), "tonnes"),
    "fertiliser": ("urea", ("3102", "310210"), "tonnes"),
    "luxury_goods": ("wrist watches with precious metal", ("9101", "7113"), "units"),
    "consumer_goods": ("kitchen ware", ("7323", "3924"), "units"),
}
"""By category: description, HS codes, and unit."""
