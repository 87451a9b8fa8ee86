import Registry

extension FailureSentence {
    /// A file that cannot be read.
    init(reading path: String, _ trouble: FileTrouble) {
        switch trouble {
        case .missing, .noFolder:
            self.init(
                es: "No existe «\(path)». Revise la ruta.",
                pt: "Não existe «\(path)». Verifique o caminho.",
                en: "There is no “\(path)”. Check the path."
            )
        case .isFolder:
            self.init(
                es: "«\(path)» es una carpeta. Indique un archivo.",
                pt: "«\(path)» é uma pasta. Indique um arquivo.",
                en: "“\(path)” is a folder. Name a file."
            )
        case .notPermitted:
            self.init(
                es: "No hay permiso para leer «\(path)». Pida permiso de lectura para su usuario.",
                pt: "Não há permissão para ler «\(path)». Peça permissão de leitura para seu usuário.",
                en: "“\(path)” may not be read. Ask for permission to read it for your user."
            )
        case .diskFull, .other:
            self.init(
                es: "No se puede leer «\(path)»\(trouble.number). Revise el disco o pida otra copia.",
                pt: "Não é possível ler «\(path)»\(trouble.number). Verifique o disco ou peça outra cópia.",
                en: "“\(path)” cannot be read\(trouble.number). Check the disk or ask for another copy."
            )
        }
    }

    /// A file or folder that cannot be written; an empty path where it is not known which.
    init(writing path: String, _ trouble: FileTrouble) {
        let (es, pt, en) =
            path.isEmpty ? ("el archivo", "o arquivo", "the file") : ("«\(path)»", "«\(path)»", "“\(path)”")
        switch trouble {
        case .missing:
            self.init(
                es: "No se puede escribir \(es): no existe. Revise la ruta.",
                pt: "Não é possível gravar \(pt): não existe. Verifique o caminho.",
                en: "Cannot write \(en): it is not there. Check the path."
            )
        case .noFolder(let folder):
            self.init(
                es: "No se puede escribir \(es): no existe la carpeta «\(folder)». Créela o elija otra.",
                pt: "Não é possível gravar \(pt): não existe a pasta «\(folder)». Crie-a ou escolha outra.",
                en: "Cannot write \(en): there is no folder “\(folder)”. Make it or choose another."
            )
        case .isFolder:
            self.init(
                es: "No se puede escribir \(es): es una carpeta. Indique un archivo.",
                pt: "Não é possível gravar \(pt): é uma pasta. Indique um arquivo.",
                en: "Cannot write \(en): it is a folder. Name a file."
            )
        case .notPermitted:
            self.init(
                es: "No hay permiso para escribir \(es). Elija otro lugar o pida permiso para su usuario.",
                pt: "Não há permissão para gravar \(pt). Escolha outro lugar ou peça permissão para seu usuário.",
                en: "There is no permission to write \(en). Choose another place or ask for permission for your user."
            )
        case .diskFull:
            self.init(
                es: "No cabe \(es): el disco está lleno. Libere espacio y repita.",
                pt: "Não há espaço para \(pt): o disco está cheio. Libere espaço e repita.",
                en: "No room for \(en): the disk is full. Free some room and run it again."
            )
        case .other:
            self.init(
                es: "No se puede escribir \(es)\(trouble.number). Revise el disco y la ruta.",
                pt: "Não é possível gravar \(pt)\(trouble.number). Verifique o disco e o caminho.",
                en: "Cannot write \(en)\(trouble.number). Check the disk and the path."
            )
        }
    }
}

extension FileTrouble {
    /// The system's number, for those who look it up.
    fileprivate var number: String {
        guard case .other(let number) = self else { return "" }
        return " (errno \(number))"
    }
}
