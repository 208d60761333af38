//# A call through a function pointer
//members
string _id = "";
unsafe void Run(delegate*<void> move) { Demand(_id); move(); {|AF0001:Load(_id)|}; }
//# A call through a function pointer, and an object that can change
//members
sealed class Job { public string Id { get; set; } = ""; }
unsafe void Run(Job job, delegate*<Job, void> move) { Demand(job.Id); move(job); {|AF0001:Load(job.Id)|}; }
//# A call through a function pointer, and a variable
//members
unsafe void Run(string id, delegate*<void> move) { Demand(id); move(); Load(id); }
//# A function pointer that is given the variable
//members
unsafe void Run(string id, delegate*<ref string, void> move) { Demand(id); move(ref id); {|AF0003:Load(id)|}; }
//# A function pointer that gives another one out
//members
unsafe void Run(string id, delegate*<out string, void> next) { next(out id); Demand(id); Load(id); next(out id); {|AF0003:Load(id)|}; }
//# A function pointer around an array
//members
string[]? _all;
unsafe void Run(string id, string other, delegate*<void> move) { string[] both = [id, other]; _all = both; Demand(both[0]); move(); {|AF0003:Load(both[0])|}; }
//# A dynamic call changes what it can
//members
string _id = "";
void Run(dynamic editor) { Demand(_id); editor.Rename(this); {|AF0001:Load(_id)|}; }
//# A dynamic call and a variable
//members
void Run(dynamic editor, string id) { Demand(id); editor.Rename(id); Load(id); }
//# A dynamic call that is given the variable
//members
void Run(dynamic editor, string id) { Demand(id); editor.Rename(ref id); {|AF0003:Load(id)|}; }
//# A dynamic member that is read
//members
string _id = "";
void Run(dynamic editor) { Demand(_id); object name = editor.Next; {|AF0001:Load(_id)|}; }
//# A dynamic index
//members
string _id = "";
void Run(dynamic editor) { Demand(_id); object name = editor[3]; {|AF0001:Load(_id)|}; }
//# A dynamic operator
//members
string _id = "";
void Run(dynamic editor) { Demand(_id); object name = editor + 1; {|AF0001:Load(_id)|}; }
//# A dynamic conversion
//members
string _id = "";
void Run(dynamic editor) { Demand(_id); int name = editor; {|AF0001:Load(_id)|}; }
//# A new object that is found at run time
//members
string _id = "";
sealed class Editor { public Editor(Case owner) => owner._id = Next(); public Editor(string name) => Log(name); }
void Run(dynamic owner) { Demand(_id); object made = new Editor(owner); {|AF0001:Load(_id)|}; }
//# A method that is called by reflection
//members
string _id = "";
void Run(System.Reflection.MethodInfo method) { Demand(_id); method.Invoke(this, null); {|AF0001:Load(_id)|}; }
//# A property that is set by reflection
//members
sealed class Job { public string Id { get; set; } = ""; }
void Run(Job job, System.Reflection.PropertyInfo property) { Demand(job.Id); property.SetValue(job, Next()); {|AF0001:Load(job.Id)|}; }
//# A property that is looked up by reflection
//members
sealed class Job { public string Id { get; set; } = ""; }
void Run(Job job) { Demand(job.Id); Log(typeof(Job).GetProperty("Id")!.Name); Load(job.Id); }
//# A delegate that is called by reflection
//members
string _id = "";
void Run(Delegate run) { Demand(_id); run.DynamicInvoke(); {|AF0001:Load(_id)|}; }
//# An object that is made by reflection
//members
static string Current = "";
void Run(Type type) { Demand(Current); Activator.CreateInstance(type); Load(Current); }
//# A delegate of which nothing is known, given to a method
//members
sealed class Job { public string Id { get; set; } = ""; }
static void Each(Action run) => run();
void Run(Job job, Action rename) { Demand(job.Id); Each(rename); {|AF0001:Load(job.Id)|}; }
//# A delegate of which nothing is known, given to the framework
//members
sealed class Job { public string Id { get; set; } = ""; }
void Run(Job job, Action rename) { Demand(job.Id); Parallel.Invoke(rename); {|AF0001:Load(job.Id)|}; }
//# A method of an object, given to another one
//members
sealed class Job { public string Id { get; set; } = ""; public void Reset() => Id = Next(); }
static void Each(Action run) => run();
void Run(Job job) { Demand(job.Id); Each(job.Reset); {|AF0001:Load(job.Id)|}; }
//# A static method, given to another one
//members
sealed class Job { public string Id { get; set; } = ""; }
static void Each(Action<string> run) => run("x");
void Run(Job job) { Demand(job.Id); Each(Log); Load(job.Id); }
//# No delegate at all
//members
sealed class Job { public string Id { get; set; } = ""; }
static void Each(Action? run) => run?.Invoke();
void Run(Job job) { Demand(job.Id); Each(null); Load(job.Id); }
//# A new object of any type
//members
static string Current = "";
sealed class Switch { public Switch() => Current = Next(); }
void Run<T>() where T : new() { Demand(Current); T made = new(); {|AF0001:Load(Current)|}; }
//# A new object of any type, and a variable
//members
void Run<T>(string id) where T : new() { Demand(id); T made = new(); Load(id); }
//# A conversion that changes something
//members
sealed class Name { public static string Current = ""; public static implicit operator int(Name name) { Current = Next(); return 1; } }
void Run(Name name) { Demand(Name.Current); int number = name; {|AF0001:Load(Name.Current)|}; }
//# A conversion that changes its object
//members
sealed class Job { public string Id = ""; public static implicit operator int(Job job) { job.Id = Next(); return 1; } }
void Run(Job job) { Demand(job.Id); int number = job; {|AF0001:Load(job.Id)|}; }
//# A conversion that only puts together
//members
sealed class Job { public string Id = ""; public static implicit operator string(Job job) => job.Id; }
void Run(Job job) { Demand(job); Load(job.Id); Load(job); }
//# A conversion that gives something else each time
//members
sealed class Job { public static implicit operator string(Job job) { Counter++; return Next(); } }
void Run(Job job) { Demand(job); {|AF0003:Load(job)|}; }
//# An operator that changes its object
//members
sealed class Job { public string Id = ""; public static Job operator +(Job job, string name) { job.Id = name; return job; } }
void Run(Job job, string to) { Demand(job.Id); Job same = job + to; {|AF0001:Load(job.Id)|}; }
//# An operator that changes nothing
//members
sealed class Job { public string Id = ""; public static bool operator <(Job left, Job right) => left.Id.Length < right.Id.Length; public static bool operator >(Job left, Job right) => !(left < right); }
void Run(Job job, Job second) { Demand(job.Id); bool isLess = job < second; Load(job.Id); }
//# An operator of an assignment that changes its object
//members
sealed class Job { public string Id = ""; public static Job operator +(Job job, string name) { job.Id = name; return job; } }
void Run(Job job, string to) { Job same = job; Demand(job.Id); same += to; {|AF0001:Load(job.Id)|}; }
//# An operator of a step that changes its object
//members
sealed class Job { public string Id = ""; public static Job operator ++(Job job) { job.Id = Next(); return job; } }
void Run(Job job) { Job same = job; Demand(job.Id); same++; {|AF0001:Load(job.Id)|}; }
//# An operator that asks
//members
sealed class Rights { public static bool operator >(Rights rights, string id) { return Allowed(id); } public static bool operator <(Rights rights, string id) => false; }
void Run(Rights rights, string id, string other) { if (rights > id) { Load(id); {|AF0003:Load(other)|}; } }
//# An operator that gives a text which is loaded
//members
sealed class Shelf { [LoadsCatalogueAudio("id")] public static string operator +(Shelf shelf, string id) => ""; }
string Run(Shelf shelf, string id) => {|AF0001:shelf + id|};
//# An operator of a test that changes something
//members
sealed class Gate { public static string Current = ""; public static bool operator true(Gate gate) { Current = Next(); return true; } public static bool operator false(Gate gate) => false; }
void Run(Gate gate) { Demand(Gate.Current); if (gate) { {|AF0001:Load(Gate.Current)|}; } }
//# A record that is compared with nothing
//members
sealed record Ticket(string Id);
[ChecksLicense("id")] static extern Ticket? Take(string id);
void Run(string id) { Ticket? ticket = Take(id); if (ticket != null) { Load(id); } if (ticket == null) { {|AF0001:Load(id)|}; } }
//# Taken apart by a method that changes the object
//members
sealed class Job { public string Id = ""; public void Deconstruct(out string first, out string second) { first = Id; second = Id = Next(); } }
void Run(Job job) { Demand(job.Id); (string first, string second) = job; {|AF0001:Load(job.Id)|}; }
//# Taken apart in a pattern by a method that changes the object
//members
sealed class Job { public string Id = ""; public void Deconstruct(out string first, out string second) { first = Id; second = Id = Next(); } }
void Run(Job job) { Demand(job.Id); if (job is ("a", _)) { {|AF0001:Load(job.Id)|}; } }
//# Taken apart by an extension that changes the object
//members
}
sealed class Task3 { public string Id = ""; }
static class Taking { public static void Deconstruct(this Task3 task, out string first, out string second) { first = task.Id; second = task.Id = Next(); } }
sealed class Runner {
void Run(Task3 task) { Demand(task.Id); (string first, string second) = task; {|AF0001:Load(task.Id)|}; }
//# A record is taken apart
//members
sealed record Pair(string First, string Second);
sealed class Job { public string Id = ""; }
void Run(Job job, Pair pair) { Demand(job.Id); (string first, string second) = pair; Load(job.Id); }
//# A tuple is taken apart
//members
sealed class Job { public string Id = ""; }
void Run(Job job, (string, string) pair) { Demand(job.Id); (string first, string second) = pair; Load(job.Id); }
//# A dictionary's entry is taken apart
//members
sealed class Job { public string Id = ""; }
void Run(Job job, KeyValuePair<string, string> pair) { Demand(job.Id); (string first, string second) = pair; Load(job.Id); }
//# A list of one's own in a list pattern
//members
sealed class Jobs { public static string Current = ""; public int Count { get { Current = Next(); return 1; } } public string this[int at] => ""; }
void Run(Jobs jobs) { Demand(Jobs.Current); if (jobs is ["a"]) { {|AF0001:Load(Jobs.Current)|}; } }
//# An array in a list pattern
//members
sealed class Job { public string Id = ""; }
void Run(Job job, string[] ids) { Demand(job.Id); if (ids is ["a", ..]) { Load(job.Id); } }
//# The last of a list of one's own
//members
sealed class Jobs { public string Name = ""; public int Count => 1; public string this[int at] { get { Name = Next(); return Name; } } }
void Run(Jobs jobs) { Demand(jobs.Name); Log(jobs[^1]); {|AF0001:Load(jobs.Name)|}; Demand(jobs[^1]); {|AF0003:Load(jobs[^1])|}; }
//# A record that says how it is copied
//members
record Song { public string Id { get; set; } = ""; public Song() { } protected Song(Song song) { song.Id = Next(); Id = Next(); } }
void Run(Song song) { Demand(song.Id); Song copy = song with { }; {|AF0001:Load(song.Id)|}; {|AF0001:Load(copy.Id)|}; }
//# A record with another constructor
//members
record Song(string Id, string Path) { public Song(string Id) : this(Next(), Id) { } }
void Run(string id) { Demand(id); Load(new Song(id, id).Id); {|AF0003:Load(new Song(id).Id)|}; }
//# A collection of one's own
//members
sealed class Names : List<string> { public static string Current = ""; public new void Add(string name) => Current = name; }
void Run(string id) { Demand(Names.Current); Names names = [id]; {|AF0001:Load(Names.Current)|}; }
//# A collection of one's own, filled by an initializer
//members
sealed class Names : List<string> { public static string Current = ""; public new void Add(string name) => Current = name; }
void Run(string id) { Demand(Names.Current); Names names = new() { id }; {|AF0001:Load(Names.Current)|}; }
//# A collection of the framework
//members
sealed class Job { public string Id = ""; }
void Run(Job job) { Demand(job.Id); List<string> names = [job.Id, "x"]; Load(job.Id); }
//# An event of one's own
//members
sealed class Job { public string Id = ""; public event Action Changed { add { Id = Next(); } remove { } } }
void Run(Job job) { Demand(job.Id); job.Changed += () => { }; {|AF0001:Load(job.Id)|}; }
//# An event that is a field
//members
sealed class Job { public string Id = ""; public event Action? Changed; public void Raise() => Changed?.Invoke(); }
void Run(Job job) { Demand(job.Id); job.Changed += () => { }; Load(job.Id); }
//# An event that is raised
//members
event Action? Ready;
string _id = "";
void Run() { Demand(_id); Ready?.Invoke(); {|AF0001:Load(_id)|}; }
//# An interpolated string handler that changes a static
//members
[System.Runtime.CompilerServices.InterpolatedStringHandler]
ref struct Text { public static string Current = ""; public Text(int literal, int holes) { } public void AppendLiteral(string text) => Current = text; public void AppendFormatted(string text) { } }
static void Write(Text text) { }
void Run(string id) { Demand(Text.Current); Write($"x{id}"); {|AF0001:Load(Text.Current)|}; }
//# Something of one's own that is waited for
//members
sealed class Turn { public static string Current = ""; public System.Runtime.CompilerServices.TaskAwaiter GetAwaiter() { Current = Next(); return Task.CompletedTask.GetAwaiter(); } }
async Task Run(Turn turn) { Demand(Turn.Current); await turn; {|AF0001:Load(Turn.Current)|}; }
//# A query of one's own
//members
sealed class Jobs { public string Id = ""; public Jobs Where(Func<string, bool> isMeant) { Id = Next(); return this; } public Jobs Select(Func<string, string> select) => this; }
void Run(Jobs jobs) { Demand(jobs.Id); Jobs found = from job in jobs where job.Length > 1 select job; {|AF0001:Load(jobs.Id)|}; }
//# An enumerator of one's own
//members
sealed class Jobs { public static string Current = ""; public Each GetEnumerator() => new(); public sealed class Each { public string Current => ""; public bool MoveNext() { Jobs.Current = Next(); return false; } } }
void Run(Jobs jobs) { Demand(Jobs.Current); foreach (string job in jobs) { } {|AF0001:Load(Jobs.Current)|}; }
//# An interface that is written by others
//members
static string Current = "";
sealed class Switch : IProgress<string> { public void Report(string value) => Current = value; }
void Run(IProgress<string> progress, string to) { Demand(Current); progress.Report(to); {|AF0001:Load(Current)|}; }
//# A stack allocation and a pointer
//members
sealed class Job { public string Id = ""; }
unsafe void Run(Job job) { Demand(job.Id); Span<byte> bytes = stackalloc byte[4]; int number = 3; int* place = &number; Log(bytes.Length + "" + *place); Load(job.Id); }
//# A setter that checks
//members
sealed class Player { string _id = ""; public string Id { get => _id; set { Demand(value); _id = value; } } }
void Run(Player player, string id, string other) { player.Id = id; Load(id); {|AF0003:Load(other)|}; }
//# A setter that checks now and then
//members
sealed class Player { string _id = ""; public string Id { get => _id; set { if (value.Length > 3) Demand(value); _id = value; } } }
void Run(Player player, string id) { player.Id = id; {|AF0001:Load(id)|}; }
//# A setter that refuses
//members
string _id = "";
string Id { get => _id; set { _id = Allowed(value) ? value : throw new InvalidOperationException(); } }
void Run(string id) { Id = id; Load(id); }
//# A setter of an index that checks
//members
sealed class Shelf { public Stream this[string name] { set { Demand(name); } } }
void Run(Shelf shelf, string id, string other) { shelf[id] = Stream.Null; Load(id); {|AF0003:Load(other)|}; }
//# A setter of an index that checks what it is given
//members
sealed class Shelf { public string this[int at] { get => ""; set { Demand(value); } } }
void Run(Shelf shelf, string id, string other) { shelf[3] = id; Load(id); {|AF0003:Load(other)|}; }
//# A setter that another class may replace
//members
class Player { string _id = ""; public virtual string Id { get => _id; set { Demand(value); _id = value; } } }
void Run(Player player, string id) { player.Id = id; {|AF0001:Load(id)|}; }
//# A setter that loads
//members
sealed class Player { [LoadsCatalogueAudio("value")] public string Source { set { } } }
void Run(Player player, string id, string other) { Demand(id); player.Source = id; {|AF0003:player.Source|} = other; }
//# A setter that asks its caller to check
//members
sealed class Player { public string Source { [RequiresLicenseCheck("value")] set { Load(value); } } }
void Run(Player player, string id, string other) { Demand(id); player.Source = id; {|AF0003:player.Source|} = other; }
//# A setter that loads, of one of two that are taken apart
//members
sealed class Player { public string Source { [RequiresLicenseCheck("value")] set { Load(value); } } }
void Run(Player player, string id) { ({|AF0001:player.Source|}, _) = (id, 3); }
//# A setter that loads, in an initializer
//members
sealed class Player { public string Source { [RequiresLicenseCheck("value")] set { Load(value); } } }
Player Run(string id) => new() { {|AF0001:Source|} = id };
//# A getter that loads, behind an assignment by an operator
//members
sealed class Player { public string Source { [LoadsCatalogueAudio("")] get => ""; set { } } }
void Run(Player player) { {|AF0001:player.Source|} += "x"; }
//# A setter that changes its object
//members
sealed class Job { public string Id = ""; public int Count { set { Id = Next(); } } }
void Run(Job job) { Demand(job.Id); job.Count = 3; {|AF0001:Load(job.Id)|}; }
//# A setter that changes what it is given
//members
sealed class Job { public string Id = ""; }
sealed class Editor { public Job Current { set { value.Id = Next(); } } }
void Run(Editor editor, Job job) { Demand(job.Id); editor.Current = job; {|AF0001:Load(job.Id)|}; }
//# A setter of a struct that keeps something else
//members
struct Slot { string _id; public string Id { readonly get => _id; set => _id = value + "x"; } }
void Run(string id) { Slot slot = new(); Demand(id); slot.Id = id; {|AF0003:Load(slot.Id)|}; }
//# A setter of a struct that checks
//members
struct Slot { string _id; public string Id { readonly get => _id; set { Demand(value); _id = value; } } }
void Run(string id) { Slot slot = new(); slot.Id = id; Load(id); }
//# A list that a function changes which is kept
//members
static void Later(Action run) { }
static void Now() { }
void Run(string id, string other) { string[] both = [id, other]; Later(() => both[0] = Next()); Demand(id); Now(); {|AF0003:Load(both[0])|}; }
//# An object that was made of a function
//members
sealed class Job { public string Id { get; private set; } = ""; public void Rename(string to) => Id = to; }
sealed class Runner(Action run) { public void Go() => run(); }
void Run(Job job, string to) { var runner = new Runner(() => job.Rename(to)); Demand(job.Id); runner.Go(); {|AF0001:Load(job.Id)|}; }
//# An object that was made of a function of something else
//members
sealed class Job { public string Id { get; private set; } = ""; public void Rename(string to) => Id = to; }
sealed class Runner(Action run) { public void Go() => run(); }
void Run(Job job, Job second, string to) { var runner = new Runner(() => second.Rename(to)); Demand(job.Id); runner.Go(); Load(job.Id); }
//# No functions at all
//members
sealed class Job { public string Id { get; set; } = ""; }
static void Each(params Action[] all) { foreach (Action run in all) run(); }
void Run(Job job) { Demand(job.Id); Each(); Load(job.Id); }
//# A reference that a method gives of what it is given
//members
static ref string Pick(ref string name) => ref name;
void Run(string id) { Demand(id); Pick(ref id) = Next(); {|AF0001:Load(id)|}; }
//# A reference that a method gives of something else
//members
static ref string Pick(ref string name) => ref name;
void Run(string id, string other) { Demand(id); Pick(ref other) = Next(); Load(id); }
//# A reference that is a field
//members
ref struct Holder { public ref string Name; public Holder(ref string name) => Name = ref name; }
void Run(string id) { Holder holder = new(ref id); Demand(id); holder.Name = Next(); {|AF0001:Load(id)|}; }
//# A reference that is a field of something else
//members
ref struct Holder { public ref string Name; public Holder(ref string name) => Name = ref name; }
void Run(string id, string other) { Holder holder = new(ref other); Demand(id); holder.Name = Next(); Load(id); }
//# A span over a variable
//members
void Run(string id) { Span<string> span = new(ref id); Demand(id); span[0] = Next(); {|AF0001:Load(id)|}; }
