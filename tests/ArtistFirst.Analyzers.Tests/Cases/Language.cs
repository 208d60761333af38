//# A reference to a variable
//compiler 4.12
ref string name = ref id; Demand(id); name = other; {|AF0001:Load(id)|};
//# Read through a reference
//compiler 4.12
ref string name = ref id; Demand(id); id = Next(); {|AF0003:Load(name)|};
//# A reference chosen of two
//compiler 4.12
ref string name = ref (c ? ref id : ref other); Demand(id); name = Next(); {|AF0001:Load(id)|};
//# A reference that is pointed elsewhere
//compiler 4.12
ref string name = ref id; Demand(name); name = ref other; {|AF0001:Load(name)|};
//# A reference to an element
//compiler 4.12
ref string name = ref ids[0]; Demand(ids[0]); name = Next(); {|AF0001:Load(ids[0])|};
//# A reference that a method gives
//members
private string _id = "";
ref string Place() => ref _id;
void Run() { Demand(_id); Place() = Next(); {|AF0001:Load(_id)|}; }
//# Exchanged by a reference
Demand(id); Interlocked.Exchange(ref id, other); {|AF0003:Load(id)|};
//# Each by reference
//members
void Run(Span<string> ids, string id) { foreach (ref string each in ids) { Demand(each); each = id; {|AF0001:Load(each)|}; } }
//# A pointer
//members
unsafe void Run(int* place, string[] ids) { Demand(ids[*place]); (*place)++; {|AF0001:Load(ids[*place])|}; }
//# A switch expression with a guard
Stream audio = id switch { "a" when c => {|AF0001:Load(id)|}, _ when Allowed(id) => Load(id), _ => Stream.Null };
//# A switch with a guard that checks before it falls to another arm
Stream audio = c switch { true when Allowed(id) => Load(id), true => {|AF0001:Load(id)|}, false => Stream.Null };
//# A switch statement with a guard over several labels
switch (id) { case "a" when Allowed(id): case "b" when Allowed(id): Load(id); break; case "c": {|AF0001:Load(id)|}; break; }
//# Goto case
switch (id.Length) { case 0: Demand(id); goto case 1; case 1: {|AF0001:Load(id)|}; break; }
//# Goto case from two that check, and from outside
switch (id.Length) { case 0: Demand(id); goto case 2; case 1: if (!Allowed(id)) { break; } goto case 2; default: return; case 2: {|AF0001:Load(id)|}; break; }
//# And pattern
if (Decide(id) is { IsAllowed: true } and { Outcome: Verdict.Allowed }) { Load(id); }
//# Or pattern of a yes and anything
if (Decide(id) is { IsAllowed: true } or { Outcome: Verdict.Expired }) { {|AF0001:Load(id)|}; }
//# Not pattern with a declaration
if (Decide(id) is not { IsAllowed: true } decision) { return; } Load(id); Log(decision.ToString()!);
//# Not null pattern over a proof
if (Find(id) is not { } grant) { return; } Load(id); Log(grant.Id);
//# Relational patterns that let a no through
if (Decide(id).Outcome is >= Verdict.Expired and not Verdict.AllowedWithDuties) { {|AF0001:Load(id)|}; }
//# A list pattern with a slice
if (ids is [var first, .. var rest] && Allowed(first)) { Load(first); {|AF0003:Load(rest[0])|}; }
//# A record changed by with and checked before
Demand(track.Id); Track copy = track with { Path = "x" }; Load(copy.Id); copy = copy with { Id = other }; {|AF0003:Load(copy.Id)|};
//# A record struct that is assigned in place
//members
record struct Slot(string Id);
void Run(Slot slot, string other) { Demand(slot.Id); Load(slot.Id); slot.Id = other; {|AF0003:Load(slot.Id)|}; }
//# A record struct that assigns itself
//members
record struct Slot(string Id) { public void Move() => this = new Slot(Next()); }
void Run(Slot slot) { Demand(slot.Id); slot.Move(); {|AF0001:Load(slot.Id)|}; }
//# Checked arithmetic
int at = 0; Demand(ids[at]); at = checked(at + 1); {|AF0003:Load(ids[at])|};
//# A lock in the middle
lock (ids) { Demand(id); } Load(id);
//# A lock around an exception
try { lock (ids) { MayThrow(); Demand(id); } } catch (Exception) { } {|AF0006:Load(id)|};
//# Throw expression
string name = Allowed(id) ? id : throw new InvalidOperationException(); Load(name); Load(id);
//# Throw expression in a coalescing
Grant grant = Find(id) ?? throw new InvalidOperationException(); Load(id);
//# Null-conditional call of a check by a delegate
Action<string>? check = c ? Demand : null; check?.Invoke(id); {|AF0001:Load(id)|};
//# An interpolated string handler that changes a variable
//members
[System.Runtime.CompilerServices.InterpolatedStringHandler]
ref struct Text { public Text(int literal, int holes) { } public void AppendLiteral(string text) { } public void AppendFormatted(string text) { } }
static void Write(Text text) { }
void Run(string id) { Demand(id); Write($"{id = Next()}"); {|AF0003:Load(id)|}; }
//# An interpolated string handler that may leave out its holes
//members
[System.Runtime.CompilerServices.InterpolatedStringHandler]
ref struct Text { public Text(int literal, int holes, bool on, out bool use) { use = on; } public void AppendLiteral(string text) { } public void AppendFormatted(bool text) { } }
static void Write(bool on, [System.Runtime.CompilerServices.InterpolatedStringHandlerArgument("on")] Text text) { }
bool Ensure(string id) { Demand(id); return true; }
void Run(bool on, string id) { Write(on, $"{Ensure(id)}"); {|AF0001:Load(id)|}; }
//# An interpolated string
Log($"{(Allowed(id) ? "yes" : throw new InvalidOperationException())}"); Load(id);
//# Await foreach with a check of each
//members
async Task Run(IAsyncEnumerable<string> all) { await foreach (string each in all) { if (!await AllowedAsync(each)) continue; Load(each); } }
//# Await foreach with a check before
//members
async Task Run(IAsyncEnumerable<string> all, string id) { Demand(id); await foreach (string each in all.ConfigureAwait(false)) { {|AF0003:Load(each)|}; } }
//# An async iterator
//members
async IAsyncEnumerable<Stream> All(IEnumerable<string> ids) { foreach (string each in ids) { await DemandAsync(each); yield return Load(each); } }
//# An async iterator over a field
//members
private string _id = "";
async IAsyncEnumerable<Stream> All() { await DemandAsync(_id); yield return Stream.Null; yield return {|AF0001:Load(_id)|}; }
//# Await using
await using (Stream log = new MemoryStream()) { if (!Allowed(id)) return; } Load(id);
//# A using declaration that swallows nothing
using Stream log = new MemoryStream(); if (!Allowed(id)) { return; } using Stream audio = Load(id);
//# A static lambda
Func<string, bool> ask = static name => Allowed(name); if (ask(id)) { Load(id); }
//# A lambda with a default
var open = (string name = "song") => {|AF0001:Load(name)|}; open(id);
//# A local function that captures and checks another variable
bool Ask() => Allowed(other); if (Ask()) { {|AF0003:Load(id)|}; }
//# A local function that is an iterator
IEnumerable<Stream> Each() { Demand(id); yield return Load(id); } foreach (Stream each in Each()) { } {|AF0001:Load(id)|};
//# Deconstructed
(string first, string second) = (id, other); Demand(first); Load(id); {|AF0003:Load(second)|};
//# Deconstructed by a method
//members
sealed class Pair { public void Deconstruct(out string first, out string second) { first = Next(); second = Next(); } }
void Run(Pair pair) { (string first, string second) = pair; Demand(first); Load(first); (first, second) = pair; {|AF0003:Load(first)|}; }
//# Nested deconstruction
(string first, (string second, _)) = (id, (other, c)); Demand(second); Load(other); {|AF0003:Load(first)|};
//# A property by field
//compiler 4.12
//members
string Id { get => field; set => field = value ?? ""; } = "";
void Run() { Demand(Id); Id = Next(); {|AF0001:Load(Id)|}; }
//# Two operators of our own
//members
sealed class Answer(bool yes) { public bool Yes { get; } = yes; public static bool operator true(Answer answer) => answer.Yes; public static bool operator false(Answer answer) => !answer.Yes; public static Answer operator &(Answer left, Answer right) => right; }
void Run(string id, Answer before) { if (before && new Answer(Allowed(id))) { {|AF0001:Load(id)|}; } }
//# A collection initializer
List<Stream> all = new() { {|AF0001:Load(id)|}, Allowed(other) ? Load(other) : Stream.Null };
//# A spread
string[] both = [.. ids, id]; Demand(both[0]); {|AF0003:Load(id)|};
//# Params
//compiler 4.12
//members
static void Play(params IEnumerable<Stream> all) { }
void Run(string id) { Play({|AF0001:Load(id)|}); }
//# Stored in a lazy
Lazy<Stream> audio = new(() => {|AF0001:Load(id)|}); Demand(id); Log(audio.Value.ToString()!);
//# Checked when it is made lazy
Demand(id); Lazy<Stream> audio = new(() => Load(id));
//# A function pointer
//members
unsafe void Run(string id) { delegate*<string, Stream> open = &{|AF0010:Load|}; open(id); }
//# A partial method
//members
partial class Job { partial void Check(string id); partial void Check(string id) { Demand(id); } public void Run(string id) { Check(id); Load(id); } }
//# A default interface method
//members
interface IJob { string Id { get; } Stream Open() => {|AF0001:Load(Id)|}; }
//# A static abstract check
//members
interface ICheck { [ChecksLicense("id")] static abstract bool Ask(string id); }
void Run<T>(string id) where T : ICheck { if (T.Ask(id)) { Load(id); } else { {|AF0001:Load(id)|}; } }
//# A property that loads, of a class
//members
static class Store { [LoadsCatalogueAudio("")] public static Stream Theme => Stream.Null; }
Stream Run() => {|AF0001:Store.Theme|};
//# An indexer that loads
//members
sealed class Store { [LoadsCatalogueAudio("id")] public Stream this[string id] => Stream.Null; }
Stream Run(Store store, string id) => {|AF0001:store[id]|};
//# An indexer that loads what was checked
//members
sealed class Store { [LoadsCatalogueAudio("id")] public Stream this[string id] => Stream.Null; }
Stream Run(Store store, string id, string other) { Demand(id); Stream audio = store[id]; return {|AF0003:store[other]|}; }
//# An indexer that checks
//members
sealed class Rights { [ChecksLicense("id")] public bool this[string id] => id.Length > 1; }
void Run(Rights rights, string id) { if (rights[id]) { Load(id); } }
//# An operator that loads
//members
sealed class Name { public string Id = ""; [LoadsCatalogueAudio("name.Id")] public static explicit operator Stream(Name name) => Stream.Null; }
Stream Run(Name name) => {|AF0001:(Stream)name|};
//# An operator of two that loads
//members
sealed class Shelf { [LoadsCatalogueAudio("id")] public static Stream operator /(Shelf shelf, string id) => Stream.Null; }
Stream Run(Shelf shelf, string id, string other) { Demand(id); Stream audio = shelf / id; return {|AF0003:shelf / other|}; }
//# An operator that checks
//members
sealed class Rights { [ChecksLicense("id")] public static bool operator >(Rights rights, string id) => true; public static bool operator <(Rights rights, string id) => false; }
void Run(Rights rights, string id) { if (rights > id) { Load(id); } }
//# A catch with a filter that checks
try { MayThrow(); } catch (Exception) when (Allowed(id)) { Load(id); } {|AF0001:Load(id)|};
//# A nullable that is checked only if it is set
//members
sealed class Job { public string? Id { get; init; } }
void Run(Job job) { if (job.Id is { } name) { Demand(name); } if (job.Id is { } again) { Load(again); } }
//# A nullable that is checked only if it is set, and loaded only then
//members
sealed class Job { public string? Id { get; set; } }
void Run(Job job) { if (job.Id is not null) { Demand(job.Id); } if (job.Id != null) { Load(job.Id); } }
//# A nullable variable that is checked only if it is set
string? name = c ? id : null; if (name is { } given) { Demand(given); } if (name is { } again) { Load(again); }
//# A nullable that is checked only if it is set, and set in between
//members
sealed class Job { public string? Id { get; set; } }
void Run(Job job) { if (job.Id is not null) { Demand(job.Id); } job.Id = Next(); if (job.Id != null) { {|AF0001:Load(job.Id)|}; } }
//# A nullable that is checked only if something else is set
//members
sealed class Job { public string? Id { get; init; } public string? Name { get; init; } }
void Run(Job job) { if (job.Name is not null) { Demand(job.Id!); } if (job.Id != null) { {|AF0001:Load(job.Id)|}; } }
//# A decision kept in a field without a load
//members
private Decision? _decision;
void Run(string id) { {|AF0007:_decision|} = Decide(id); }
//# A decision kept in a static field by a coalescing assignment
//members
private static Decision? Kept;
bool Run(string id) { {|AF0007:Kept|} ??= Decide(id); return Kept.IsAllowed; }
//# A proof in a field by an out argument
//members
private Grant? _grant;
bool Run(string id) => TryAcquire(id, out {|AF0007:_grant|});
//# Query over a join
var found = from each in ids join second in ids on each equals second where Allowed(each) select {|AF0001:Load(second)|};
//# A conversion between two strings
object boxed = id; Demand((string)boxed); Load(id);
//# An array of answers
bool[] answers = [Allowed(id), true]; if (answers[0]) { Load(id); }
//# A tuple of answers
(bool first, bool second) = (Allowed(id), Allowed(other)); if (first && second) { Load(id); Load(other); }
//# A ternary of tasks
bool ok = await (c ? AllowedAsync(id) : AllowedAsync(other)); if (ok) { {|AF0001:Load(id)|}; }
//# A task source of its own
TaskCompletionSource<bool> source = new(); source.SetResult(true); if (await source.Task) { {|AF0001:Load(id)|}; }
//# Continue with
await DemandAsync(id).ContinueWith(_ => { }); {|AF0001:Load(id)|};
//# Async void
//members
async void Run(string id) { await DemandAsync(id); Load(id); }
//# Nested try with a return in the finally of a lambda
Func<bool> ask = () => { try { Demand(id); return true; } catch (Exception) { return false; } finally { Log("x"); } }; if (ask()) { Load(id); }
//# A semaphore in between
SemaphoreSlim gate = new(1); await gate.WaitAsync(); try { if (!await AllowedAsync(id)) return; } finally { gate.Release(); } Load(id);
//# Null-forgiving
Decision? decision = c ? Decide(id) : null; if (decision!.IsAllowed) { Load(id); }
//# Default of a bool
bool ok = default; if (c) { ok = Allowed(id); } if (ok is not default(bool)) { Load(id); }
//# Exclusive or
bool ok = Allowed(id) ^ c; if (ok) { {|AF0001:Load(id)|}; }
//# A while loop with an assignment in its condition
string? name; while ((name = Next()).Length > 0 && Allowed(name)) { Load(name); } {|AF0001:Load(name)|};
//# A do loop with continue
do { if (!Allowed(id)) { continue; } Load(id); id = Next(); } while (Roll());
//# Object initializer that loads
KeyValuePair<string, Stream>[] all = [new(id, {|AF0001:Load(id)|})];
//# A required member
//members
sealed class Job { public required string Id { get; init; } }
void Run(string id) { Demand(id); Job job = new() { Id = id }; Load(job.Id); }
//# A dynamic call
dynamic name = id; Demand(id); Log((string)name); name = other; {|AF0003:Load((string)name)|};
//# An extension that checks
//compiler 5.0
//members
}
static class TrackChecks { extension(string id) { public bool MayPlay() => Allowed(id); public bool IsCleared => Allowed(id); } }
sealed class Player {
void Run(string id, string other) { if (id.MayPlay()) { Load(id); {|AF0003:Load(other)|}; } }
//# An extension that loads
//compiler 5.0
//members
}
static class TrackLoads { extension(string id) { [RequiresLicenseCheck("id")] public Stream Open() => Load(id); } }
sealed class Player {
void Run(string id, string other) { Demand(id); id.Open(); {|AF0003:other.Open()|}; }
//# Assigned if it is there
//compiler 5.0
//members
sealed class Job { public string Id { get; set; } = ""; }
void Run(Job job, Job? alias) { Demand(job.Id); alias?.Id = Next(); {|AF0001:Load(job.Id)|}; }
//# A lambda with a modifier
//compiler 5.0
Action<string> ask = static (name) => Demand(name); ask(id); Load(id);
//# A partial constructor
//compiler 5.0
//members
partial class Song { public partial Song(string id); }
partial class Song { public partial Song(string id) { {|AF0001:Load(id)|}; } }
//# A member of what is loaded is assigned
Demand(id); Load(id).Position = other.Length; {|AF0003:Load(other)|}.Position = id.Length;
