/** What is said about a file that is imported, in the reader's language. */
import type { Language, Localized } from '../../text/language.ts';
import type { ImportIssue, IssueCode } from './grid.ts';

const TEXTS: Localized<Readonly<Record<IssueCode, string>>> = {
  en: {
    'empty': 'The file is empty.',
    'encoding': 'The file is neither text nor an Excel workbook (.xlsx).',
    'old-workbook': 'This is an old or protected Excel workbook. Save it as .xlsx without a password, or as CSV.',
    'broken-workbook': 'The workbook cannot be read: {value}',
    'too-large': 'The file has too many rows; at most {value} can be read.',
    'no-header': 'No row names the columns of an action plan, such as “Action”, “Responsible body” and “Deadline”. First row: {value}',
    'no-rows': 'Nothing stands below the header in row {row}.',
    'quote': 'Row {row}, column {column}: a quotation mark is opened and not closed, or something stands behind the closing one.',
    'beyond-header': 'Row {row}, column {column}: “{value}” stands to the right of the last column that has a header. Is a separator missing from the header, or one too many in this row?',
    'no-name': 'Column {column} has no header in row {row}, but holds “{value}”.',
    'error-value': 'Row {row}, column {column} ({header}): the cell holds the error {value}.',
    'cut-value': 'Row {row}, column {column} ({header}): “{value}” is what a spreadsheet shows in a column that is too narrow; the value itself is lost. Widen the column and save again.',
    'formula': 'Row {row}, column {column} ({header}): the formula has no stored result. Open the workbook, save it and try again.',
    'serial-number': 'Row {row}, column {column} ({header}): {value} is a number where a date belongs. Give the cell a date format.',
    'number-format': 'Row {row}, column {column} ({header}): the number cannot be read because of its format. Give the cell a plain number format.',
    'other-sheets': 'Only the sheet “{header}” was read, not: {value}',
    'above-header': 'What stands above the header in row {row} was left out: {value}',
    'left-out': 'Columns that the linter works out itself were left out: {value}',
    'differs': 'Row {row}, column {column} ({header}): {value} was left out, because the column with the words says something else.',
    'windows-encoding': 'The file is not in UTF-8; it was read as Windows-1252. Check the accents.',
  },
  es: {
    'empty': 'El archivo está vacío.',
    'encoding': 'El archivo no es texto ni un libro de Excel (.xlsx).',
    'old-workbook': 'Es un libro de Excel antiguo o protegido. Guárdelo como .xlsx sin contraseña, o como CSV.',
    'broken-workbook': 'No se puede leer el libro: {value}',
    'too-large': 'El archivo tiene demasiadas filas; se pueden leer {value} como máximo.',
    'no-header': 'Ninguna fila da nombre a las columnas de un plan de acción, como «Acción», «Responsable» y «Plazo». Primera fila: {value}',
    'no-rows': 'No hay nada debajo del encabezado de la fila {row}.',
    'quote': 'Fila {row}, columna {column}: hay una comilla que se abre y no se cierra, o algo detrás de la que cierra.',
    'beyond-header': 'Fila {row}, columna {column}: «{value}» está a la derecha de la última columna con encabezado. ¿Falta un separador en el encabezado o sobra uno en esta fila?',
    'no-name': 'La columna {column} no tiene encabezado en la fila {row}, pero contiene «{value}».',
    'error-value': 'Fila {row}, columna {column} ({header}): la celda contiene el error {value}.',
    'cut-value': 'Fila {row}, columna {column} ({header}): «{value}» es lo que muestra una hoja de cálculo cuando la columna es muy angosta; el valor se perdió. Ensanche la columna y guarde de nuevo.',
    'formula': 'Fila {row}, columna {column} ({header}): la fórmula no tiene un resultado guardado. Abra el libro, guárdelo e inténtelo de nuevo.',
    'serial-number': 'Fila {row}, columna {column} ({header}): {value} es un número donde va una fecha. Dé a la celda un formato de fecha.',
    'number-format': 'Fila {row}, columna {column} ({header}): el número no se puede leer por su formato. Dé a la celda un formato de número simple.',
    'other-sheets': 'Solo se leyó la hoja «{header}», no: {value}',
    'above-header': 'Se omitió lo que está encima del encabezado de la fila {row}: {value}',
    'left-out': 'Se omitieron columnas que el revisor calcula por sí mismo: {value}',
    'differs': 'Fila {row}, columna {column} ({header}): se omitió {value}, porque la columna con las palabras dice otra cosa.',
    'windows-encoding': 'El archivo no está en UTF-8; se leyó como Windows-1252. Revise las tildes.',
  },
  pt: {
    'empty': 'O arquivo está vazio.',
    'encoding': 'O arquivo não é texto nem uma pasta de trabalho do Excel (.xlsx).',
    'old-workbook': 'É uma pasta de trabalho do Excel antiga ou protegida. Salve-a como .xlsx sem senha, ou como CSV.',
    'broken-workbook': 'Não é possível ler a pasta de trabalho: {value}',
    'too-large': 'O arquivo tem linhas demais; podem ser lidas no máximo {value}.',
    'no-header': 'Nenhuma linha dá nome às colunas de um plano de ação, como “Ação”, “Responsável” e “Prazo”. Primeira linha: {value}',
    'no-rows': 'Não há nada abaixo do cabeçalho da linha {row}.',
    'quote': 'Linha {row}, coluna {column}: há uma aspa que se abre e não se fecha, ou algo depois da que fecha.',
    'beyond-header': 'Linha {row}, coluna {column}: “{value}” está à direita da última coluna com cabeçalho. Falta um separador no cabeçalho ou sobra um nesta linha?',
    'no-name': 'A coluna {column} não tem cabeçalho na linha {row}, mas contém “{value}”.',
    'error-value': 'Linha {row}, coluna {column} ({header}): a célula contém o erro {value}.',
    'cut-value': 'Linha {row}, coluna {column} ({header}): “{value}” é o que uma planilha mostra quando a coluna é estreita demais; o valor se perdeu. Alargue a coluna e salve de novo.',
    'formula': 'Linha {row}, coluna {column} ({header}): a fórmula não tem resultado salvo. Abra a pasta de trabalho, salve-a e tente de novo.',
    'serial-number': 'Linha {row}, coluna {column} ({header}): {value} é um número onde cabe uma data. Dê à célula um formato de data.',
    'number-format': 'Linha {row}, coluna {column} ({header}): o número não pode ser lido por causa do formato. Dê à célula um formato de número simples.',
    'other-sheets': 'Só foi lida a planilha “{header}”, e não: {value}',
    'above-header': 'Foi omitido o que está acima do cabeçalho da linha {row}: {value}',
    'left-out': 'Foram omitidas colunas que o revisor calcula por si mesmo: {value}',
    'differs': 'Linha {row}, coluna {column} ({header}): {value} foi omitido, porque a coluna com as palavras diz outra coisa.',
    'windows-encoding': 'O arquivo não está em UTF-8; foi lido como Windows-1252. Confira os acentos.',
  },
};

/** How much of a cell is repeated. */
const EXCERPT = 300;

/** An issue as one line. Text from the file is data: control characters are shown as spaces, long texts are cut. */
export function issueText(issue: ImportIssue, language: Language): string {
  const values: Readonly<Record<string, string | number | undefined>> = { row: issue.row, column: issue.column, header: issue.header, value: issue.value };
  return TEXTS[language][issue.code].replace(/\{(\w+)\}/gu, (_match, name: string) => printable(String(values[name] ?? '')));
}

function printable(text: string): string {
  const line = text.replace(/[\s\p{Cc}]+/gu, ' ').trim();
  return line.length <= EXCERPT ? line : `${line.slice(0, EXCERPT).replace(/[\uD800-\uDBFF]$/u, '')}…`;
}
