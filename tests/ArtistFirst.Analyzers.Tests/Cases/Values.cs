//# Another recording
Demand(other);
{|AF0003:Load(id)|};
//# A copy
string copy = id;
Demand(copy);
Load(id);
//# Checked then replaced
Demand(id);
id = other;
{|AF0003:Load(id)|};
//# Replaced on one path
Demand(id);
if (c) id = other;
{|AF0001:Load(id)|};
//# Both checked and one chosen
Demand(id);
Demand(other);
string chosen = c ? id : other;
Load(chosen);
//# One checked and one chosen
Demand(id);
string chosen = c ? id : other;
{|AF0001:Load(chosen)|};
//# Two calls are two values
Demand(Next());
{|AF0003:Load(Next())|};
//# The same text of the same id
Demand(id.Trim());
Load(id.Trim());
//# Another text
Demand(id.Trim());
{|AF0003:Load(id)|};
//# Put together the same way
Demand($"SE{id}");
Load($"SE{id}");
//# Put together another way
Demand($"SE{id}");
{|AF0003:Load($"NO{id}")|};
//# Property
Demand(track.Id);
Load(track.Id);
//# Another property
Demand(track.Path);
{|AF0003:Load(track.Id)|};
//# Property of another object
Demand(track.Id);
track = new Track(other, other);
{|AF0003:Load(track.Id)|};
//# Property of a new record
track = new Track(id, other);
Demand(id);
Load(track.Id);
//# Property of a changed record
Demand(track.Id);
Track copy = track with { Path = other };
Load(copy.Id);
//# The changed property of a record
Demand(track.Id);
Track copy = track with { Id = other };
{|AF0003:Load(copy.Id)|};
//# Tuple
(string first, string second) = (id, other);
Demand(first);
Load(id);
//# Tuple element
var pair = (Name: id, Other: other);
Demand(pair.Name);
Load(id);
//# Tuple element of the other one
var pair = (Name: id, Other: other);
Demand(pair.Other);
{|AF0003:Load(pair.Name)|};
//# Anonymous object
var made = new { Name = id };
Demand(made.Name);
Load(made.Name);
//# Path of the id
Demand(id);
Decode(Path.Combine("catalogue", id + ".wav"));
//# Path of another id
Demand(id);
{|AF0003:Decode(Path.Combine("catalogue", other + ".wav"))|};
//# Path of the same track
Demand(track.Id);
Decode(track.Path);
//# Path that is computed
Demand(id);
Decode(File.ReadAllText(id));
//# Path chosen of two
Demand(id);
string path = c ? id + ".wav" : id + ".flac";
Decode(path);
//# Path chosen of two of which one is another
Demand(id);
string path = c ? id + ".wav" : other + ".flac";
{|AF0001:Decode(path)|};
//# An upload
Decode(Upload());
//# Constant
{|AF0001:Decode("music/song.wav")|};
//# Made of what was loaded
Demand(id);
using Stream stream = Load(id);
Decode(stream.ToString()!);
//# Out argument
Demand(id);
Fetch(out id);
{|AF0003:Load(id)|};
static void Fetch(out string name) => name = Next();
//# Reference argument
Demand(id);
Change(ref id);
{|AF0003:Load(id)|};
static void Change(ref string name) => name = Next();
//# Null conditional
string? maybe = track?.Id;
if (maybe != null) { Demand(maybe); Load(maybe); }
//# A member of what may be null, checked by the name of a pattern
Track? found = c ? track : null;
if (found?.Id is { } known && Allowed(known)) Load(found.Id);
//# A member of what may be null, loaded by the name of a pattern
Track? found = c ? track : null;
if (found == null) return;
Demand(found.Id);
if (found?.Id is { } known) Load(known);
//# A member of what may be null, kept before it is checked
Track? found = c ? track : null;
string? known = found?.Id;
if (known is null || !Allowed(known)) return;
Load(found!.Id);
//# A member of what may be null, of another object since
Track? found = c ? track : null;
if (found?.Id is { } known && Allowed(known))
{
    found = new Track(other, other);
    {|AF0003:Load(found.Id)|};
}
//# A member of something else than what was null
string? known = c ? null : track.Id;
if (Allowed(known!)) {|AF0003:Load(track.Id)|};
//# A member of what is null now and then, in a loop
Track? found = null;
while (c)
{
    if (found?.Id is { } known && Allowed(known)) Load(found.Id);
    if (d) {|AF0001:Load(found!.Id)|};
    found = d ? track : new Track(other, id);
}
//# Coalesce
string name = track?.Id ?? other;
Demand(name);
Load(name);
//# Coalesce assignment
string? name = c ? id : null;
name ??= other;
Demand(name);
Load(name);
//# Coalesce assignment after the check
string? name = c ? id : null;
if (name != null) Demand(name);
name ??= other;
{|AF0001:Load(name)|};
//# For a use
if (AllowedFor(id, "train")) LoadFor(id, "train");
//# For another use
if (AllowedFor(id, "recommend")) {|AF0004:LoadFor(id, "train")|};
//# For a use of the enum
if (AllowedFor(id, Uses.TrainGenerative)) LoadForTraining(id);
//# For several uses at once
if (AllowedFor(id, Uses.TrainGenerative | Uses.Embed)) LoadForTraining(id);
//# For fewer uses than are made
if (AllowedFor(id, Uses.Embed)) {|AF0004:LoadFor(id, Uses.Embed | Uses.Remix)|};
//# For the use in a variable
Uses use = c ? Uses.Embed : Uses.Remix;
if (AllowedFor(id, use)) LoadFor(id, use);
//# For the use that was in a variable
Uses use = c ? Uses.Embed : Uses.Remix;
if (!AllowedFor(id, use)) return;
use = Uses.TrainGenerative;
{|AF0004:LoadFor(id, use)|};
//# For every use
Demand(id);
LoadForTraining(id);
//# A member that a function assigns which is given away
//members
sealed class Job { public string Id { get; set; } = ""; }
static void Each(Action run) => run();
void Run(Job job, string to) { Demand(job.Id); Each(() => job.Id = to); {|AF0001:Load(job.Id)|}; }
//# A member that no function assigns
//members
sealed class Job { public string Id { get; set; } = ""; public string Note { get; set; } = ""; }
static void Each(Action run) => run();
void Run(Job job, string to) { Demand(job.Id); Each(() => job.Note = to); Load(job.Id); }
//# An object that a function changes which is given away
//members
sealed class Job { public string Id { get; private set; } = ""; public void Rename(string to) => Id = to; }
static void Each(Action run) => run();
void Run(Job job, string to) { Demand(job.Id); Each(() => job.Rename(to)); {|AF0001:Load(job.Id)|}; }
//# An object that another one was made of
//members
sealed class Job { public string Id { get; set; } = ""; }
sealed class Editor(Job job) { public void Rename(string to) => job.Id = to; }
void Run(Job job, string to) { var editor = new Editor(job); Demand(job.Id); editor.Rename(to); {|AF0001:Load(job.Id)|}; }
//# An object that another one was not made of
//members
sealed class Job { public string Id { get; set; } = ""; }
sealed class Editor(Job job) { public void Rename(string to) => job.Id = to; }
void Run(Job job, Job second, string to) { var editor = new Editor(second); Demand(job.Id); editor.Rename(to); Load(job.Id); }
//# Objects in a list that a method changes
//members
sealed class Job { public string Id { get; set; } = ""; }
static void Shuffle(List<Job> all) { foreach (Job job in all) job.Id = Next(); }
void Run(List<Job> all) { Job job = all[0]; Demand(job.Id); Shuffle(all); {|AF0001:Load(job.Id)|}; }
void Each(List<Job> all) { foreach (Job job in all) { Demand(job.Id); Shuffle(all); {|AF0001:Load(job.Id)|}; } }
//# Objects in a list that grows
//members
sealed class Job { public string Id { get; set; } = ""; }
void Run(Queue<Job> all, Job next) { Job job = all.Dequeue(); Demand(job.Id); all.Enqueue(next); Load(job.Id); }
//# An object that a field holds
//members
sealed class Job { public string Id { get; set; } = ""; }
Job _current = new();
void Reset() => _current.Id = Next();
void Run(Job job) { _current = job; Demand(job.Id); Reset(); {|AF0001:Load(job.Id)|}; }
//# A span over an array
Demand(ids[0]);
ids.AsSpan().Fill(other);
{|AF0001:Load(ids[0])|};
//# A scope that changes its owner when it ends
//members
string _current = "";
sealed class Scope(Case owner) : IDisposable { public void Dispose() => owner._current = Next(); }
Scope Switch() => new(this);
void Run() { using (Switch()) { Demand(_current); } {|AF0001:Load(_current)|}; }
//# A scope that knows nothing of its owner
//members
string _current = "";
sealed class Scope(string name) : IDisposable { public void Dispose() => Log(name); }
Scope Switch() => new("x");
void Run() { using (Switch()) { Demand(_current); } Load(_current); }
//# One of two variables, whichever it is
Demand(id);
(c ? ref id : ref other) = Next();
{|AF0003:Load(id)|};
//# One of two other variables
//members
void Run(string id, string a, string b, bool c) { Demand(id); (c ? ref a : ref b) = Next(); Load(id); }
//# A reference parameter that may be the field
//members
string _field = "";
void Run(ref string id) { Demand(id); _field = Next(); {|AF0001:Load(id)|}; }
//# A reference parameter beside a field of another type
//members
int _field;
void Run(ref string id) { Demand(id); _field = 3; Load(id); }
//# The last element by its index from the end
Demand(ids[^1]);
Load(ids[^1]);
//# Another element by its index from the end
Demand(ids[^1]);
{|AF0003:Load(ids[^2])|};
//# A record taken apart
var (name, _) = track;
if (Allowed(name)) { Load(track.Id); Decode(track.Path); }
//# A record taken apart, and loaded by its other part
var (_, path) = track;
if (Allowed(path)) {|AF0003:Load(track.Id)|};
//# A record taken apart by a pattern
if (track is (var name, "ok") && Allowed(name)) Load(track.Id);
//# A record taken apart by a pattern, and another one loaded
if (track is (_, var path) && Allowed(path)) {|AF0003:Load(track.Id)|};
//# A record taken apart by a method of its own
//members
record Song(string Id, string Path) { public void Deconstruct(out string id, out string path) => (id, path) = (Path, Id); }
void Run(Song song) { var (id, _) = song; if (Allowed(id)) {|AF0003:Load(song.Id)|}; }
