// Workbooks made here: a zip of a few parts, packed as they are.
import { crc32 } from 'node:zlib'

const SHEETS = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
const LINKS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const PACKED = 'http://schemas.openxmlformats.org/package/2006'

const letter = (at) => String.fromCharCode(65 + at)
const cell = (text, row, at) => text === '' ? '' : `<c r="${letter(at)}${row}" t="inlineStr"><is><t>${text}</t></is></c>`

/** A sheet with these rows; a blank one is left out. */
function sheet (rows) {
  const filled = rows.map((cells, at) => `<row r="${at + 1}">${cells.map((text, column) => cell(text, at + 1, column)).join('')}</row>`)
  return `<worksheet xmlns="${SHEETS}"><sheetData>${filled.join('')}</sheetData></worksheet>`
}

const relationships = (targets) => `<Relationships xmlns="${PACKED}/relationships">${
  Object.entries(targets).map(([target, type], at) => `<Relationship Id="r${at + 1}" Type="${LINKS}/${type}" Target="${target}"/>`).join('')}</Relationships>`

/** The parts of a workbook of these sheets. */
function parts (sheets) {
  const named = Object.keys(sheets).map((name, at) => `<sheet name="${name}" sheetId="${at + 1}" r:id="r${at + 1}"/>`)
  const files = Object.values(sheets).map((rows, at) => [`xl/worksheets/sheet${at + 1}.xml`, sheet(rows)])
  const targets = Object.fromEntries(files.map(([path]) => [path.slice(3), 'worksheet']))
  return Object.fromEntries([
    ['[Content_Types].xml', `<Types xmlns="${PACKED}/content-types"/>`],
    ['_rels/.rels', relationships({ 'xl/workbook.xml': 'officeDocument' })],
    ['xl/workbook.xml', `<workbook xmlns="${SHEETS}" xmlns:r="${LINKS}"><sheets>${named.join('')}</sheets></workbook>`],
    ['xl/_rels/workbook.xml.rels', relationships(targets)],
    ...files
  ])
}

/** What a zip says of a part, at its start and in the list at its end. */
function told (name, bytes) {
  const head = Buffer.alloc(26)
  head.writeUInt16LE(20, 0)
  head.writeUInt32LE(crc32(bytes), 10)
  head.writeUInt32LE(bytes.length, 14)
  head.writeUInt32LE(bytes.length, 18)
  head.writeUInt16LE(Buffer.byteLength(name), 22)
  return head
}

/** A zip of these parts. */
function zip (files) {
  const all = []
  const list = []
  let at = 0
  for (const [name, text] of Object.entries(files)) {
    const bytes = Buffer.from(text)
    const head = told(name, bytes)
    const part = Buffer.concat([Buffer.from('PK\x03\x04'), head, Buffer.from(name), bytes])
    const where = Buffer.alloc(14)
    where.writeUInt32LE(at, 10)
    list.push(Buffer.concat([Buffer.from('PK\x01\x02'), Buffer.from([20, 0]), head, where, Buffer.from(name)]))
    all.push(part)
    at += part.length
  }
  const directory = Buffer.concat(list)
  const end = Buffer.alloc(22)
  end.write('PK\x05\x06', 'latin1')
  end.writeUInt16LE(list.length, 8)
  end.writeUInt16LE(list.length, 10)
  end.writeUInt32LE(directory.length, 12)
  end.writeUInt32LE(at, 16)
  return Buffer.concat([...all, directory, end])
}

/** A workbook as a team keeps it: notes first, and titles above the list. */
export const workbook = () => zip(parts({
  Notes: [['Read this first']],
  Backlog: [
    ['Our backlog, as of May'], [], ['Key', 'Summary', 'Priority', 'Description'],
    ['B-1', 'Damp homes wait for months', 'High', 'Seen by Ann'],
    ['B-2', 'Letters are lost', 'Low', '']
  ]
}))

/** A workbook that holds macros. */
export const hostile = () => zip({ ...parts({ List: [['title'], ['Damp homes']] }), 'xl/vbaProject.bin': 'x' })
