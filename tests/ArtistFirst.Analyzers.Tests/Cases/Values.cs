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
