"""Small files as ministries, mistakes and ill will write them."""

import csv
import io
import zipfile

HEADINGS = [
    "Código", "Título", "Modalidad", "Nivel", "Oferente", "Receptor", "Estado", "Fecha de inicio", "Fecha de fin",
    "Sector", "ODS principal", "Costo presupuestado", "Moneda",
]


def initiative(code, title, provider="Chile", recipient="Colombia", start="02/03/2021", end="30/11/2022", sector="Salud",
               goal="3", cost="92000", modality="Bilateral", level="Proyecto", status="Finalizada"):
    return [code, title, modality, level, provider, recipient, status, start, end, sector, goal, cost, "USD"]


def table(rows, headings=HEADINGS, delimiter=";"):
    text = io.StringIO()
    csv.writer(text, delimiter=delimiter).writerows([headings, *rows])
    return text.getvalue()


def write(path, content, encoding="utf-8"):
    with open(path, "wb") as file:
        file.write(content if isinstance(content, bytes) else content.encode(encoding))
    return path


def chile(count=3):
    """Chile's word."""
    return [
        initiative("CL-1", "Fortalecimiento de la red de bancos de leche humana"),
        initiative("CL-2", "Gestión de cuencas en zonas áridas", "Chile", "Perú", sector="Abastecimiento y saneamiento de agua",
                   goal="6", cost="45000"),
        initiative("CL-3", "Catastro urbano con imágenes satelitales", "Chile", "Paraguay", sector="Educación",
                   goal="11", cost="31000"),
    ][:count]


def colombia():
    """Colombia's word on the first of Chile's: another title, date and cost."""
    return [
        initiative("COL-77", "Red de bancos de leche humana: fortalecimiento", start="15/04/2021", cost="98000"),
        initiative("COL-78", "Escuelas de música en municipios rurales", "Colombia", "Ecuador", sector="Cultura", goal="4"),
    ]


def workbook(path, rows):
    import openpyxl

    book = openpyxl.Workbook()
    for row in rows:
        book.active.append(row)
    book.save(path)
    return path


def bomb(path, megabytes=400):
    """A workbook whose sheet unpacks to a great deal of nothing."""
    small = io.BytesIO()
    workbook(small, [HEADINGS])
    with zipfile.ZipFile(small) as inside, zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as out:
        for name in inside.namelist():
            if name.endswith("sheet1.xml"):
                with out.open(name, "w", force_zip64=True) as sheet:
                    sheet.write(b'<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>')
                    for _ in range(megabytes):
                        sheet.write(b" " * 1_000_000)
                    sheet.write(b"</sheetData></worksheet>")
            else:
                out.writestr(name, inside.read(name))
    return path


def empty_rows(path, count=1_000_000):
    """A workbook with as many rows that say nothing, and one that does at the end."""
    small = io.BytesIO()
    workbook(small, [HEADINGS])
    cells = "".join(f'<c t="inlineStr"><is><t>{{{index}}}</t></is></c>' for index in range(len(HEADINGS)))
    with zipfile.ZipFile(small) as inside, zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED, compresslevel=1) as out:
        for name in inside.namelist():
            if not name.endswith("sheet1.xml"):
                out.writestr(name, inside.read(name))
                continue
            with out.open(name, "w", force_zip64=True) as sheet:
                def row(number, values):
                    filled = cells
                    for index, value in enumerate(values):
                        filled = filled.replace(f"{{{index}}}", value)
                    return f'<row r="{number}">{filled}</row>'.encode()

                sheet.write(b'<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>')
                sheet.write(row(1, HEADINGS))
                for first in range(2, count, 10_000):
                    sheet.write(b"".join(b'<row r="%d"/>' % n for n in range(first, min(first + 10_000, count))))
                sheet.write(row(count, initiative("CL-LAST", "La última fila de todas")))
                sheet.write(b"</sheetData></worksheet>")
    return path


def activities(body, declaration=""):
    return f'<?xml version="1.0" encoding="UTF-8"?>{declaration}<iati-activities version="2.03">{body}</iati-activities>'


ACTIVITY = """<iati-activity default-currency="USD" xml:lang="es">
  <iati-identifier>XX-TEST-{0}</iati-identifier>
  <reporting-org ref="XX-TEST" type="10"><narrative>{1}</narrative></reporting-org>
  <title><narrative>Actividad {0}</narrative></title>
  <description><narrative>Una actividad para las pruebas</narrative></description>
  <participating-org role="1" type="10"><narrative>Financiador</narrative></participating-org>
  <activity-status code="2"/>
  <activity-date type="2" iso-date="2020-01-01"/>
  <recipient-country code="CO" percentage="100"/>
  <transaction><transaction-type code="3"/><transaction-date iso-date="2020-06-30"/>
    <value value-date="2020-06-30">{0}00</value></transaction>
</iati-activity>"""
