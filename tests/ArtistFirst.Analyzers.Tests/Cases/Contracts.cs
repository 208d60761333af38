//# A member that loads is taken at its word
//members
[LoadsCatalogueAudio("id")] Stream Open(string id) => Load(id);
void Run(string id) { {|AF0001:Open(id)|}; }
//# A member that loads another one
//members
[LoadsCatalogueAudio("id")] Stream Open(string id, string other) => {|AF0003:Load(other)|};
//# A member that asks its caller
//members
[RequiresLicenseCheck("id")] Stream Open(string id) => Load(id);
void Run(string id) { Demand(id); Open(id); }
//# A member that asks its caller for a path
//members
[RequiresLicenseCheck("path", IsDerived = true)] Stream Open(string path) => Decode(path);
void Run(string id) { Demand(id); Open(id + ".wav"); {|AF0003:Open(Next())|}; }
//# Through an interface
//members
interface IStore { [LoadsCatalogueAudio("id")] Stream Open(string id); }
sealed class Store : IStore { public Stream Open(string id) => Load(id); }
void Run(IStore store, Store own, string id) { {|AF0001:store.Open(id)|}; {|AF0001:own.Open(id)|}; }
//# Through a base class
//members
abstract class Store { [LoadsCatalogueAudio("id")] public abstract Stream Open(string id); }
sealed class Disk : Store { public override Stream Open(string id) => Load(id); }
void Run(Disk disk, string id) { Demand(id); disk.Open(id); {|AF0003:disk.Open(Next())|}; }
//# A check of one's own
//members
[ChecksLicense("track.Id")] static bool IsFine(Track track) => Allowed(track.Id);
void Run(Track track) { if (IsFine(track)) Load(track.Id); else {|AF0001:Load(track.Id)|}; }
//# A check of itself
//members
sealed class Song(string id) { public string Id { get; } = id; [ChecksLicense("this.Id")] public bool IsFine() => Allowed(Id); [LoadsCatalogueAudio("this.Id")] public Stream Open() => Load(Id); }
void Run(Song song, Song another) { if (song.IsFine()) { song.Open(); {|AF0003:another.Open()|}; } }
//# A property that loads
//members
sealed class Song(string id) { public string Id { get; } = id; [LoadsCatalogueAudio("this.Id")] public Stream Audio => Load(Id); }
void Run(Song song) { {|AF0001:song.Audio|}.Dispose(); Demand(song.Id); song.Audio.Dispose(); }
//# A constructor that loads
//members
sealed class Reader { [LoadsCatalogueAudio("path", IsDerived = true)] public Reader(string path) { } }
void Run(string id) { {|AF0001:new Reader(id)|}; Demand(id); new Reader(id + ".wav"); }
//# An upload
//members
void Run([NotCatalogueAudio] string path) => Decode(path);
//# An upload in a field
//members
[NotCatalogueAudio] private readonly string _upload = "";
void Run(string id) { Decode(_upload); {|AF0001:Decode(id)|}; }
//# A load of no recording in particular
//members
[LoadsCatalogueAudio("")] static Stream Pick() => Stream.Null;
void Run(string id) { {|AF0001:Pick()|}; Demand(id); Pick(); }
//# A generic store
//members
interface IStore<T> { [LoadsCatalogueAudio("key")] Stream Open(T key); }
void Run(IStore<string> store, string id) { {|AF0001:store.Open(id)|}; Demand(id); store.Open(id); }
//# An extension method
//members
void Run(Track track) { {|AF0001:track.Open()|}; Demand(track.Id); track.Open(); }
}
static class Extensions { [LoadsCatalogueAudio("track.Id")] public static Stream Open(this Track track) => Load(track.Id);
//# A method group
//members
void Run(string[] ids) { foreach (Stream s in ids.Where(Allowed).Select(Load)) s.Dispose(); }
//# A claim of an async method that nobody can wait for
//members
[ChecksLicense("id")] static async void {|AF0009:Ensure|}(string id) { if (!await AllowedAsync(id)) throw new UnauthorizedAccessException(); }
void Run(string id) { Ensure(id); {|AF0001:Load(id)|}; }
//# A claim for every use that checks one use
//members
[ChecksLicense("id")] static bool {|AF0009:IsFine|}(string id) => AllowedFor(id, Uses.Recommend);
void Run(string id) { if (IsFine(id)) LoadForTraining(id); }
//# A claim for one use that checks that use
//members
[ChecksLicense("id", For = Uses.Recommend)] static bool IsFine(string id) => AllowedFor(id, Uses.Recommend);
void Run(string id) { if (IsFine(id)) LoadFor(id, Uses.Recommend); }
//# A claim for the use of the request checks the request
//members
[ChecksLicense("request.Recording")] static void Need(CatalogueGate gate, UseRequest request) => gate.Authorize(request).ThrowIfDenied();
async Task<Stream> Run(CatalogueGate gate, ICatalogue catalogue, UseRequest request) { Need(gate, request); return await catalogue.OpenAsync(request.Recording); }
//# A claim that checks a part of the name
//members
[ChecksLicense("id")] static bool {|AF0009:IsFine|}(string id) => Allowed(id[..5]);
void Run(string id) { if (IsFine(id)) Load(id); }
//# A claim that checks text that is made of the name
//members
[ChecksLicense("id")] static bool {|AF0009:IsFine|}(string id) => Allowed("" + id.Length);
[ChecksLicense("number")] static bool {|AF0009:IsFine|}(int number) => Allowed((number / 100).ToString());
//# A claim that checks something else that is made with the name
//members
static string Other(string id) => Next() + id;
[ChecksLicense("id")] static bool {|AF0009:IsFine|}(string id) => Allowed(Other(id));
//# A claim about one member that checks another one
//members
[ChecksLicense("track.Id")] static bool {|AF0009:IsFine|}(Track track) => Allowed(track.Path);
//# Claims that check the same recording in another form
//members
[ChecksLicense("id")] static bool IsFine(string id) => Allowed(id.Trim().ToUpperInvariant());
[ChecksLicense("track")] static bool IsFine(Track track) => Allowed(track.Id);
[ChecksLicense("track.Id")] static bool IsWholeFine(Track track) => IsFine(track);
[ChecksLicense("text")] static bool IsFine(CatalogueGate gate, string text, Uses uses) => Isrc.TryParse(text, out Isrc isrc) && gate.Authorize(new UseRequest(isrc, uses, Territory.Worldwide)).IsAllowed;
//# A claim about a path that finds out the id
//members
[ChecksLicense("path", IsDerived = true)] static bool IsFine(string path) => Allowed(Path.GetFileNameWithoutExtension(path));
void Run(string path) { if (IsFine(path)) Decode(path); }
void Other(string path) { if (IsFine(path)) {|AF0003:Load(path)|}; }
//# A claim about a path that does not say so
//members
[ChecksLicense("path")] static bool {|AF0009:IsFine|}(string path) => Allowed(Path.GetFileNameWithoutExtension(path));
//# A local function that claims to check
[ChecksLicense("x")] bool {|AF0009:IsFine|}(string x) => x.Length > 3 || Allowed(x);
if (IsFine(id)) Load(id);
//# A local function that checks as it claims
[ChecksLicense("x")] bool IsFine(string x) => x.Length > 3 && Allowed(x);
if (IsFine(id)) Load(id);
//# A local function that asks its callers
[RequiresLicenseCheck("x")] void Play(string x) { Load(x); }
Demand(id);
Play(id);
//# A local function whose callers do not check
[RequiresLicenseCheck("x")] void Play(string x) { Load(x); }
{|AF0001:Play(id)|};
//# A contract that leaves the recording out
//members
[{|AF0041:LoadsCatalogueAudio("")|}] static Stream Open(string id) => Stream.Null;
[{|AF0041:RequiresLicenseCheck(null!)|}] static void Play() { }
//# A member that is given nothing that could tell the recording
//members
[LoadsCatalogueAudio("")] static Stream Theme { get => Stream.Null; }
void Run(string id) { Demand(id); _ = Theme; }
//# Answers that are kept in collections
//members
readonly List<Decision> _all = [];
static readonly Dictionary<string, Decision> Known = [];
readonly Dictionary<string, bool> _fine = [];
void Run(string id)
{
    {|AF0007:_all.Add(Decide(id))|};
    {|AF0007:Known.TryAdd(id, Decide(id))|};
    {|AF0007:Known[id]|} = Decide(id);
    {|AF0007:_fine[id]|} = Decide(id).IsAllowed;
}
//# Answers in collections of the method, and other things in those of the object
//members
readonly List<string> _names = [];
readonly Dictionary<string, bool> _long = [];
void Run(string[] ids)
{
    List<Decision> all = [];
    foreach (string id in ids) { Decision decision = Decide(id); all.Add(decision); _names.Add(id); _long[id] = id.Length > 3; if (decision.IsAllowed) Load(id); }
}
//# An answer that a function keeps
//members
Func<bool>? _later;
void Run(string id) { Decision decision = Decide(id); {|AF0007:_later|} = () => decision.IsAllowed; }
//# A function that keeps the question
//members
Func<bool>? _later;
void Run(string id) { Decision decision = Decide(id); decision.ThrowIfDenied(); _later = () => Decide(id).IsAllowed; Load(id); }
