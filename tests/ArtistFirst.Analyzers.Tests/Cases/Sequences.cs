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
