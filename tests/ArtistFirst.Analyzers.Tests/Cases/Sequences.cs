//# Filtered
foreach (string each in ids.Where(name => Allowed(name))) Load(each);
//# Filtered by a method
foreach (string each in ids.Where(Allowed)) Load(each);
//# Filtered the wrong way round
foreach (string each in ids.Where(name => !Allowed(name))) {|AF0001:Load(each)|};
//# Filtered by something else
foreach (string each in ids.Where(name => name.Length > 3)) {|AF0001:Load(each)|};
//# Filtered and sorted and listed
List<string> fine = ids.Where(name => name.Length > 3 && Allowed(name)).OrderBy(name => name).ToList();
foreach (string each in fine) Load(each);
//# Filtered and something added
List<string> fine = ids.Where(name => Allowed(name)).ToList();
fine.Add(id);
foreach (string each in fine) {|AF0001:Load(each)|};
//# Filtered and concatenated
foreach (string each in ids.Where(name => Allowed(name)).Concat(ids)) {|AF0001:Load(each)|};
//# Filtered and selected
foreach (Stream s in ids.Where(name => Allowed(name)).Select(name => Load(name))) Log(s.ToString()!);
//# Selected without a filter
foreach (Stream s in ids.Select(name => {|AF0001:Load(name)|})) Log(s.ToString()!);
//# Selected and filtered
Track[] tracks = [track];
foreach (string each in tracks.Select(each => each.Id).Where(name => Allowed(name))) Load(each);
//# Filtered by a member and selected
Track[] tracks = [track];
foreach (string each in tracks.Where(each => Allowed(each.Id)).Select(each => each.Id)) Load(each);
//# Filtered by a member and loaded by it
Track[] tracks = [track];
foreach (Track each in tracks.Where(each => Allowed(each.Id))) Load(each.Id);
//# Filtered by a member and loaded by another one
Track[] tracks = [track];
foreach (Track each in tracks.Where(each => Allowed(each.Id))) {|AF0001:Load(each.Path)|};
//# Query expression
foreach (string each in from name in ids where Allowed(name) select name) Load(each);
//# All are allowed
if (ids.All(name => Allowed(name))) foreach (string each in ids) Load(each);
//# Any is allowed
if (ids.Any(name => Allowed(name))) foreach (string each in ids) {|AF0001:Load(each)|};
//# Not any is refused
if (!ids.Any(name => !Allowed(name))) foreach (string each in ids) Load(each);
//# Not all are allowed
if (!ids.All(name => Allowed(name))) foreach (string each in ids) {|AF0001:Load(each)|};
//# First that is allowed
Load(ids.First(name => Allowed(name)));
//# First of the filtered
string first = ids.Where(name => Allowed(name)).First();
Load(first);
//# First of all
string first = ids.First();
{|AF0001:Load(first)|};
//# First that is allowed or none
string? first = ids.FirstOrDefault(name => Allowed(name));
if (first != null) Load(first);
//# Element of the filtered
List<string> fine = ids.Where(name => Allowed(name)).ToList();
Load(fine[0]);
//# Element replaced
List<string> fine = ids.Where(name => Allowed(name)).ToList();
fine[0] = id;
{|AF0001:Load(fine[0])|};
//# For each
ids.Where(name => Allowed(name)).ToList().ForEach(name => Load(name));
//# For each of all
ids.ToList().ForEach(name => {|AF0001:Load(name)|});
//# Function of unknown callers
Func<string, Stream> load = name => {|AF0001:Load(name)|};
foreach (Stream s in ids.Where(name => Allowed(name)).Select(load)) Log(s.ToString()!);
//# A list that is written out
Demand(id);
Demand(other);
foreach (string each in new[] { id, other }) Load(each);
//# A list that is written out of which one is checked
Demand(id);
foreach (string each in new[] { id, other }) {|AF0003:Load(each)|};
//# A collection expression
Demand(id);
string[] both = [id];
foreach (string each in both) Load(each);
//# Inside of the filter
Track[] tracks = [track];
foreach (Track each in tracks.Where(each => { Demand(each.Id); foreach (Track all in tracks) {|AF0003:Load(all.Id)|}; return true; })) Load(each.Id);
//# A dictionary
Dictionary<string, bool> answers = ids.ToDictionary(name => name, name => Allowed(name));
if (answers[id]) {|AF0001:Load(id)|};
//# A list that is written out, checked, and changed
List<string> names = [id, other];
if (!names.All(name => Allowed(name))) return;
names[0] = Next();
{|AF0001:Load(names[0])|};
//# A list that is written out, checked, and not changed
List<string> names = [id, other];
if (!names.All(name => Allowed(name))) return;
foreach (string name in names) Load(name);
//# A list that is written out, checked, and added to
List<string> names = [id];
if (!names.All(name => Allowed(name))) return;
names.Add(other);
foreach (string name in names) {|AF0001:Load(name)|};
//# The first that is fine, or one that nobody asked about
{|AF0001:Load(ids.FirstOrDefault(Allowed, other))|};
{|AF0001:Load(ids.LastOrDefault(name => Allowed(name), "x"))|};
{|AF0001:Load(ids.Where(Allowed).SingleOrDefault("x"))|};
//# The first that is fine, or one that is fine too
Demand(other);
Load(ids.FirstOrDefault(Allowed, other));
//# The path of the first that is fine, or of one that nobody asked about
//members
void Run(List<Track> tracks, Track instead)
{
    Track track = tracks.FirstOrDefault(one => Allowed(one.Id), instead);
    {|AF0001:Load(track.Id)|};
}
//# The fine ones, or one that nobody asked about
foreach (string name in ids.Where(Allowed).DefaultIfEmpty("x")) {|AF0001:Load(name)|};
//# The fine ones, as lists and arrays find them
//members
void Run(List<string> ids, string[] names)
{
    foreach (string id in ids.FindAll(name => Allowed(name))) Load(id);
    foreach (string id in Array.FindAll(names, Allowed)) Load(id);
    if (ids.Find(Allowed) is { } found) Load(found);
    if (ids.TrueForAll(name => Allowed(name))) foreach (string id in ids) Load(id);
    if (!Array.Exists(names, name => !Allowed(name))) foreach (string id in names) Load(id);
}
//# Others than those that lists and arrays find
//members
void Run(List<string> ids, string[] names)
{
    foreach (string id in ids.FindAll(name => !Allowed(name))) {|AF0001:Load(id)|};
    if (ids.Find(Allowed) is { } found) {|AF0003:Load(ids[0])|};
    if (ids.Exists(Allowed)) foreach (string id in ids) {|AF0001:Load(id)|};
    foreach (string id in Array.FindAll(names, name => name.Length > 3)) {|AF0001:Load(id)|};
}
//# The fine ones in parallel, as a query, and in parts
//members
void Run(List<string> ids, IQueryable<string> query, string[] names)
{
    ids.AsParallel().Where(Allowed).ForAll(id => Load(id));
    foreach (string id in query.Where(name => Allowed(name))) Load(id);
    foreach (string[] part in ids.Where(Allowed).Chunk(10)) foreach (string id in part) Load(id);
    foreach (string id in ids.Where(Allowed).Intersect(names)) Load(id);
}
//# Others in parallel, as a query, and in parts
//members
void Run(List<string> ids, IQueryable<string> query, string[] names)
{
    ids.AsParallel().ForAll(id => {|AF0001:Load(id)|});
    foreach (string id in query.Where(name => name.Length > 3)) {|AF0001:Load(id)|};
    foreach (string[] part in ids.Chunk(10)) foreach (string id in part) {|AF0001:Load(id)|};
    foreach (string id in ids.Intersect(names.Where(Allowed))) {|AF0001:Load(id)|};
}
//# Requests that are made for the check
//members
async Task Run(CatalogueGate gate, ICatalogue catalogue, Isrc[] ids)
{
    gate.EnsureLicensed(ids.Select(id => new UseRequest(id, Uses.Remix, Territory.Worldwide)));
    foreach (Isrc id in ids) await catalogue.OpenAsync(id);
}
//# Requests that are made for the check of others
//members
async Task Run(CatalogueGate gate, ICatalogue catalogue, Isrc[] ids, Isrc[] others, Isrc one)
{
    gate.EnsureLicensed(ids.Select(id => new UseRequest(one, Uses.Remix, Territory.Worldwide)));
    foreach (Isrc id in ids) await {|AF0003:catalogue.OpenAsync(id)|};
    gate.EnsureLicensed(others.Select(id => new UseRequest(id, Uses.Remix, Territory.Worldwide)));
    foreach (Isrc id in ids) await {|AF0003:catalogue.OpenAsync(id)|};
}
//# Elements of a sequence that two things tell
//members
static extern IEnumerable<Track> Tracks(string a, string b);
void Run(string id, string other) { foreach (Track track in Tracks(id, other)) if (Allowed(track.Id)) Decode(track.Path); }
//# A record that two things tell
//members
static extern Track Get(string a, string b);
void Run(string id, string other) { Track track = Get(id, other); if (Allowed(track.Id)) Decode(track.Path); }
//# A record that two things tell, and another one
//members
static extern Track Get(string a, string b);
void Run(string id, string other) { Track track = Get(id, other), second = Get(other, id); if (Allowed(track.Id)) {|AF0003:Decode(second.Path)|}; }
