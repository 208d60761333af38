//# Fields
//members
private readonly string _id = Next();
void Run() { Demand(_id); Load(_id); }
//# Field that is assigned between
//members
private string _id = Next();
void Run() { Demand(_id); _id = Next(); {|AF0001:Load(_id)|}; }
//# Field that a method may assign
//members
private string _id = Next();
void Run() { Demand(_id); Move(); {|AF0001:Load(_id)|}; }
void Move() => _id = Next();
//# Field of another method that does nothing with it
//members
private string _id = Next();
void Run() { Demand(_id); Log("here"); Load(_id); }
//# Settable property of another object
//members
sealed class Job { public string Id { get; set; } = ""; public void Move() => Id = Next(); }
void Run(Job job) { Demand(job.Id); Load(job.Id); }
//# Settable property that is set
//members
sealed class Job { public string Id { get; set; } = ""; }
void Run(Job job, Job alias) { Demand(job.Id); alias.Id = Next(); {|AF0001:Load(job.Id)|}; }
//# Object that was asked to do something
//members
sealed class Job { public string Id { get; set; } = ""; public void Move() => Id = Next(); }
void Run(Job job) { Demand(job.Id); job.Move(); {|AF0001:Load(job.Id)|}; }
//# Object that was given away
//members
sealed class Job { public string Id { get; set; } = ""; }
static void Move(Job job) => job.Id = Next();
void Run(Job job) { Demand(job.Id); Move(job); {|AF0001:Load(job.Id)|}; }
//# Kept before the object was given away
//members
sealed class Job { public string Id { get; set; } = ""; }
static void Move(Job job) => job.Id = Next();
void Run(Job job) { string id = job.Id; Demand(id); Move(job); Load(id); }
//# Getter that computes
//members
private int _count;
string Id { get { _count++; return Next(); } }
void Run() { Demand(Id); {|AF0003:Load(Id)|}; }
//# Getter that puts together
//members
private readonly string _name = Next();
string Id => "SE" + _name;
void Run() { Demand(Id); Load(Id); }
//# Base call
//members
class Player(Stream stream) { public Stream Stream { get; } = stream; }
sealed class Song : Player { public Song(string id) : base({|AF0001:Load(id)|}) { Demand(id); } }
//# Base call that is checked
//members
class Player(Stream stream) { public Stream Stream { get; } = stream; }
sealed class Song : Player { public Song(string id) : base(Allowed(id) ? Load(id) : Stream.Null) { } }
//# Base call of a primary constructor
//members
class Player(Stream stream) { public Stream Stream { get; } = stream; }
sealed class Song(string id) : Player({|AF0001:Load(id)|});
//# Field initializer
//members
private static readonly string Name = "song";
private readonly Stream _stream = {|AF0001:Load(Name)|};
//# Property initializer that is checked
//members
private static readonly string Name = "song";
Stream? Audio { get; } = Allowed(Name) ? Load(Name) : null;
//# Parameter of a primary constructor
//members
sealed class Job(string id) { public void Run() { Demand(id); Load(id); } }
//# Parameter of a primary constructor that is assigned
//members
sealed class Job(string id) { public void Run() { Demand(id); id = Next(); {|AF0003:Load(id)|}; } }
//# Getter
//members
private readonly string _id = Next();
Stream Audio => {|AF0001:Load(_id)|};
//# Setter
//members
string Id { set { Demand(value); Load(value); } }
//# Indexer
//members
Stream this[string id] => Allowed(id) ? Load(id) : Stream.Null;
//# Operator
//members
sealed class Name { public string Id = ""; public static explicit operator Stream(Name name) => {|AF0001:Load(name.Id)|}; }
//# Iterator
//members
IEnumerable<Stream> All(string[] ids) { foreach (string id in ids) { if (Allowed(id)) yield return Load(id); } }
//# Iterator that lets others run
//members
private string _id = "";
IEnumerable<string> All() { Demand(_id); yield return _id; {|AF0001:Load(_id)|}; }
//# Expression body
//members
Stream Open(string id) => {|AF0001:Load(id)|};
//# Default argument
//members
Stream Open(string id = "song") => {|AF0001:Load(id)|};
//# Event
//members
event Action? Ready;
void Run(string id) { Demand(id); Ready?.Invoke(); Load(id); }
//# Static field that anyone may assign
//members
static string Current = "";
void Run() { Demand(Current); Load(Current); }
//# Static constructor
//members
static class Sounds { static readonly Stream Song; static Sounds() { Song = {|AF0001:Load("song")|}; } }
//# Finalizer
//members
sealed class Song { ~Song() { {|AF0001:Load("song")|}; } }
//# Local in a struct
//members
struct Slot { public string Id; }
void Run(string id, string other) { Slot slot = default; slot.Id = id; Demand(id); Load(slot.Id); slot.Id = other; {|AF0003:Load(slot.Id)|}; }
//# A struct copied
//members
struct Slot { public string Id; }
void Run(string id, string other) { Slot slot = new Slot { Id = id }; Slot copy = slot; copy.Id = other; Demand(slot.Id); {|AF0003:Load(copy.Id)|}; }
//# Static field that a method assigns
//members
static string Current = "";
static class Other { public static void Move() => Current = Next(); }
void Run() { Demand(Current); Other.Move(); {|AF0001:Load(Current)|}; }
//# Setter that changes another field
//members
private string _id = "";
string Name { get => _id.Trim(); set { _id = value; } }
void Run() { Demand(_id); Name = Next(); {|AF0001:Load(_id)|}; }
//# Getter that changes another field
//members
private string _id = "";
string Name { get { _id = Next(); return "x"; } }
void Run() { Demand(_id); Log(Name); {|AF0001:Load(_id)|}; }
//# Setter of another object
//members
sealed class Job { private string _name = ""; public string Id { get; private set; } = ""; public string Name { get => _name; set { _name = value; Id = value; } } }
void Run(Job job) { Demand(job.Id); job.Name = Next(); {|AF0001:Load(job.Id)|}; }
