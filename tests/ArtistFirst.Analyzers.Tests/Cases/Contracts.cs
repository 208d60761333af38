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
