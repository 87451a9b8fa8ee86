import Testing

@Suite("The imports written in the sources")
struct ImportTests {
    @Test("A file imports only what its target declares")
    func nothingUndeclared() throws {
        let manifest = try Manifest.read()
        let ours = Set(manifest.shipped.map(\.name))
        for file in try House.sources.get() {
            let target = manifest.shipped.first { $0.name == file.target }
            let declared = Set(target?.targets ?? [])
            let undeclared = file.imports.intersection(ours).subtracting(declared)
            #expect(undeclared.sorted() == [], "\(file.path)")
        }
    }

    @Test("What is reserved to one target is imported by no other")
    func reservedModules() throws {
        for file in try House.sources.get() {
            for module in file.imports {
                guard let holders = Reserved.modules[module] else { continue }
                #expect(holders.contains(file.target), "\(file.path) imports \(module)")
            }
        }
    }

    @Test("Every module that is neither ours nor the toolchain's is named in the house's table")
    func everyModuleIsKnown() throws {
        let ours = try Set(Manifest.read().shipped.map(\.name))
        for file in try House.sources.get() {
            let strangers = file.imports.subtracting(ours).subtracting(Reserved.toolchain)
                .filter { Reserved.modules[$0] == nil }
            #expect(strangers.sorted() == [], "\(file.path)")
        }
    }

    @Test("The domain imports canonical JSON, languages and Foundation, and asks neither clock nor chance nor file")
    func domainIsPure() throws {
        let questions = [
            "Date()", "Date.now", "ContinuousClock", "SuspendingClock", "FileManager", "FileHandle", "URLSession",
            "Process(", "ProcessInfo", ".random(", "SystemRandomNumberGenerator", "UUID()", ".shuffled()",
            ".randomElement()",
        ]
        for file in try House.sources.get() where file.target == "Cooperation" {
            #expect(file.imports.subtracting(Reserved.domain).sorted() == [], "\(file.path)")
            let code = file.code
            #expect(questions.filter(code.contains) == [], "\(file.path)")
        }
    }
}
