interface Facts {
  readonly title: string;
  readonly language: string;
  readonly created: Date;
  /** IPTC's term; null where no model wrote any of it. */
  readonly aiMark: string | null;
}

/** For the info dictionary, from which the file's id is made too: the same input makes the same bytes. */
export function infoOf({ title, created, aiMark }: Facts): Record<string, unknown> {
  return {
    Title: title,
    Creator: 'Debrief',
    Producer: 'Debrief (pdfkit)',
    CreationDate: created,
    ModDate: created,
    AIGenerated: String(aiMark !== null),
    ...(aiMark === null ? {} : { Keywords: 'AI-generated', DigitalSourceType: aiMark }),
  };
}

/** The same, with the language, as XMP. */
export function describe(doc: PDFKit.PDFDocument, { title, language, created, aiMark }: Facts): void {
  const time = `${created.toISOString().split('.')[0]}Z`;
  const mark = aiMark === null ? '' : `<Iptc4xmpExt:DigitalSourceType>${escaped(aiMark)}</Iptc4xmpExt:DigitalSourceType>`;
  const xmp = `
        <rdf:Description rdf:about="" xmlns:xmp="http://ns.adobe.com/xap/1.0/" xmlns:dc="http://purl.org/dc/elements/1.1/"
            xmlns:pdf="http://ns.adobe.com/pdf/1.3/" xmlns:Iptc4xmpExt="http://iptc.org/std/Iptc4xmpExt/2008-02-29/">
            <xmp:CreateDate>${time}</xmp:CreateDate>
            <xmp:CreatorTool>Debrief</xmp:CreatorTool>
            <pdf:Producer>Debrief (pdfkit)</pdf:Producer>
            <dc:title><rdf:Alt><rdf:li xml:lang="x-default">${escaped(title)}</rdf:li></rdf:Alt></dc:title>
            <dc:language><rdf:Bag><rdf:li>${escaped(language)}</rdf:li></rdf:Bag></dc:language>
            ${mark}
        </rdf:Description>
        `;
  // pdfkit's own puts the title into the XML as it is: a title that holds "<" could write what it likes there.
  Object.assign(doc, { _addInfo: () => doc.appendXML(xmp) });
}

function escaped(text: string): string {
  return text.replace(/[<>&"]/g, (mark) => `&#${mark.charCodeAt(0)};`);
}
